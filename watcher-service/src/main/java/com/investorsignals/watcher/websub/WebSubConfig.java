package com.investorsignals.watcher.websub;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Public because the validation of configuration can see no other interface. */
@ConfigMapping(prefix = "watcher.websub")
public interface WebSubConfig {
    /** Whether hubs are subscribed to. */
    @WithDefault("auto")
    Use use();

    /** What hubs reach {@code /websub} under; the site's public address unless it is another. */
    Optional<URI> callback();

    /** For how long a subscription is asked for; a hub may grant another time. */
    @WithDefault("10d")
    Duration lease();

    /** How often a replica looks for subscriptions that are due. */
    @WithDefault("10s")
    Duration tick();

    /** A hub whose push is larger is told so; its feed is polled. */
    @WithDefault("4M")
    MemorySize maxBody();

    /** For a push to arrive whole. */
    @WithDefault("20s")
    Duration patience();

    /** Requests to hubs, and feeds of which something was pushed, that one replica deals with at a time. */
    @WithDefault("8")
    int concurrency();

    /** Time given back to running requests when the service stops. */
    @WithDefault("5s")
    Duration shutdown();

    enum Use {
        /** If the callback's address is one that can be reached from everywhere. */
        AUTO,
        ON,
        OFF
    }
}
