package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.fetch.FetchConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How long a feed may be held: as long as its request may take, and some time to publish what it brings. */
@ApplicationScoped
class LeaseTime {
    private static final Duration TO_PUBLISH = Duration.ofSeconds(30);

    private final FetchConfig config;

    LeaseTime(FetchConfig config) {
        this.config = config;
    }

    Duration duration() {
        return config.totalTimeout().plus(TO_PUBLISH);
    }
}
