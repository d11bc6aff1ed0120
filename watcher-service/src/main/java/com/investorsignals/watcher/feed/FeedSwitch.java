package com.investorsignals.watcher.feed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What an operator may change of a feed: whether it is polled. */
record FeedSwitch(
        @NotNull @Pattern(regexp = "active|paused", message = "must be active or paused") String status) {

    FeedStatus feedStatus() {
        return FeedStatus.of(status);
    }
}
