package com.investorsignals.notifier.channel.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Webhooks of subscribers. */
@ConfigMapping(prefix = "notifier.webhook")
public interface WebhookConfig {
    /** Calls on their way at once; a destination never has more than one of them. */
    @Min(1) @Max(1000) @WithDefault("16")
    int connections();
}
