package com.investorsignals.notifier.channel.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Posting to Slack and to webhooks. */
@ConfigMapping(prefix = "notifier.http")
public interface HttpConfig {
    @WithDefault("5s")
    Duration connectTimeout();

    /** Everything from the look-up of the name to the answer's last byte. */
    @WithDefault("20s")
    Duration timeout();

    /** Addresses beside the public ones that may be posted to, as CIDR ranges with commas between them. */
    Optional<String> allow();
}
