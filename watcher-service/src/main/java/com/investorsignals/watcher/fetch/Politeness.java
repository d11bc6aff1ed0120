package com.investorsignals.watcher.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How long a host is held for a request of ours, and left alone after it. */
@ApplicationScoped
public class Politeness {
    private static final Duration TO_PUBLISH = Duration.ofSeconds(30);

    private final FetchConfig config;

    Politeness(FetchConfig config) {
        this.config = config;
    }

    /** As long as a request may take, and some time to publish what it brings. */
    public Duration leaseTime() {
        return config.totalTimeout().plus(TO_PUBLISH);
    }

    public Duration hostDelay() {
        return config.hostDelay();
    }
}
