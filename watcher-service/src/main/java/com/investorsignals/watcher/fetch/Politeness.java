package com.investorsignals.watcher.fetch;

import com.investorsignals.watcher.room.RoomConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How long a host is held for a request of ours, and left alone after it. */
@ApplicationScoped
public class Politeness {
    private static final Duration TO_PUBLISH = Duration.ofSeconds(30);

    private final FetchConfig config;
    private final RoomConfig room;

    Politeness(FetchConfig config, RoomConfig room) {
        this.config = config;
        this.room = room;
    }

    /** As long as a request may take and what it brings may wait to be read, and some time to publish that. */
    public Duration leaseTime() {
        return config.totalTimeout().plus(room.patience()).plus(TO_PUBLISH);
    }

    public Duration hostDelay() {
        return config.hostDelay();
    }
}
