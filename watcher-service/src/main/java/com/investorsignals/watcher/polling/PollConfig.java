package com.investorsignals.watcher.polling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

@ConfigMapping(prefix = "watcher.polling")
public interface PollConfig {
    /** Between two polls of a feed of which it is not known how often it publishes. */
    @WithDefault("15m")
    Duration interval();

    /** No feed is asked more often for publishing much; where the interval is shorter, that one holds. */
    @WithDefault("5m")
    Duration minInterval();

    /** Neither a hint of a feed nor its silence makes us wait longer. */
    @WithDefault("6h")
    Duration maxInterval();

    /** No failure and no Retry-After makes us wait longer. */
    @WithDefault("1d")
    Duration maxBackoff();

    /** After so long of nothing but failures a feed is no longer polled. */
    @WithDefault("14d")
    Duration disableAfter();

    /** Feeds that one replica polls at a time. */
    @WithDefault("64")
    @Min(1) int concurrency();

    /** How often a replica looks for due feeds. */
    @WithDefault("250ms")
    Duration tick();

    /** Articles that are acknowledged by the broker and then remembered at a time. */
    @WithDefault("100")
    @Min(1) int batch();

    /** How long it is known what a poll came to. */
    @WithDefault("30d")
    Duration keepPolls();

    /** How often older polls are erased. */
    @WithDefault("1h")
    Duration eraseEvery();

    /** How long a caller who wants to see the outcome of a poll is kept. */
    @WithDefault("30s")
    Duration patience();

    /** Time given back to running polls when the service stops. */
    @WithDefault("10s")
    Duration shutdown();
}
