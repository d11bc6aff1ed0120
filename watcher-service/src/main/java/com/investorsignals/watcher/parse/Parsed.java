package com.investorsignals.watcher.parse;

/** What a body turned out to be. */
public sealed interface Parsed permits Parsed.Unreadable, ParsedFeed {

    /** It cannot be read as a feed at all; the reason is for whoever added it. */
    record Unreadable(String reason) implements Parsed {
        public Unreadable {
            reason = Text.brief(reason);
        }
    }
}
