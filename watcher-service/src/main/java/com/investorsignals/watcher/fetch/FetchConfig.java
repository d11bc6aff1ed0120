package com.investorsignals.watcher.fetch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "watcher.fetch")
public interface FetchConfig {
    /** Where a site's owner finds out who asks; part of the User-Agent. */
    @WithDefault("https://github.com/investor-signals")
    URI contact();

    @WithDefault("10s")
    Duration connectTimeout();

    /** For everything: look-up, redirects and the last byte of the body. */
    @WithDefault("30s")
    Duration totalTimeout();

    @WithDefault("15M")
    MemorySize maxBody();

    /** Between two requests to one host. */
    @WithDefault("2s")
    Duration hostDelay();

    /** Addresses beside the public ones that feeds may lead to, as CIDR ranges with commas between them. */
    Optional<String> allow();
}
