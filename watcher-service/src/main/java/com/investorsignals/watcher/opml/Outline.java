package com.investorsignals.watcher.opml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as an OPML document lists it, unchecked.
 *
 * @param line of the document, from 1
 * @param tags the folders around it, the outermost first, then its categories
 */
record Outline(
        int line,
        @Nullable String title,
        String url,
        List<String> tags,
        @Nullable String pollInterval,
        boolean fullText,
        boolean carriesOthers,
        boolean paused) {
    /** The namespace of what we say of a feed beyond what OPML knows. */
    static final String NAMESPACE = "urn:com.investorsignals:opml";

    static final String POLL_INTERVAL = "pollInterval";
    static final String FULL_TEXT = "fullText";
    static final String CARRIES_OTHERS = "carriesOthers";
    static final String STATUS = "status";

    Outline {
        tags = List.copyOf(tags);
    }
}
