package com.investorsignals.notifier.channel.slack;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Incoming webhooks of Slack. */
@ConfigMapping(prefix = "notifier.slack")
public interface SlackConfig {
    /** Hosts beside Slack's own, {@code chat.example.com} or {@code 127.0.0.1:8089}, that take the same messages. */
    Optional<List<String>> hosts();

    /** Posts on their way at once; a webhook never has more than one of them. */
    @Min(1) @Max(1000) @WithDefault("8")
    int connections();

    /** Between two messages to one webhook: Slack takes one a second. */
    @WithDefault("1s")
    Duration pause();
}
