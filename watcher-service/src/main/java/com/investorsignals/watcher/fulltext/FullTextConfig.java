package com.investorsignals.watcher.fulltext;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

@ConfigMapping(prefix = "watcher.full-text")
public interface FullTextConfig {
    /** No article waits longer for its page; then it is published with its teaser. */
    @WithDefault("5m")
    Duration patience();

    /** Before a page that could not be had is asked for again; twice as long each time. */
    @WithDefault("20s")
    Duration retryAfter();

    /** Entries of one poll whose pages are read, the newest; a host is asked for one after the other. */
    @WithDefault("50")
    @Min(1) int perPoll();

    @WithDefault("5M")
    MemorySize maxPage();

    /** Pages that one replica reads at a time. */
    @WithDefault("16")
    @Min(1) int concurrency();

    /** How often a replica looks for pages that are due. */
    @WithDefault("250ms")
    Duration tick();

    /** How long a page's text is known after it was read. */
    @WithDefault("30d")
    Duration keep();

    /** Time given to running requests when the service stops. */
    @WithDefault("10s")
    Duration shutdown();
}
