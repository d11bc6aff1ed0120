package com.investorsignals.watcher.feed;

import com.investorsignals.outbound.Target;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feed that is to be watched. */
public record NewFeed(
        Target target,
        @Nullable String title,
        List<String> tags,
        @Nullable Duration pollInterval,
        boolean fullText,
        boolean carriesOthers,
        FeedStatus status) {

    public NewFeed {
        tags = List.copyOf(tags);
    }

    public String url() {
        return target.uri().toString();
    }

    HealthState health() {
        return status == FeedStatus.PAUSED ? HealthState.PAUSED : HealthState.NEW;
    }
}
