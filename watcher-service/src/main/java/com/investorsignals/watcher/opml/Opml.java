package com.investorsignals.watcher.opml;

import java.util.List;

/** What a document turned out to be. */
sealed interface Opml {

    record Outlines(List<Outline> feeds) implements Opml {
        public Outlines {
            feeds = List.copyOf(feeds);
        }
    }

    record Unreadable(String reason) implements Opml {}
}
