package com.investorsignals.watcher.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a feed stands with the hub that it names. */
public enum WebSubState {
    /** Not asked for anything. */
    NAMED,
    /** Asked, and not heard of since. */
    ASKED,
    /** Agreed, and pushes nothing that could be relied on. */
    SUBSCRIBED,
    PUSHED,
    REFUSED,
    FAILING;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
