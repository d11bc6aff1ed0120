package com.investorsignals.notifier.subscription.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long addresses are kept that nothing is sent to. */
@ConfigMapping(prefix = "notifier.erasure")
public interface ErasureConfig {
    /** A request for alerts that nobody confirms; its link works for a week. */
    @WithDefault("7d")
    Duration unconfirmedAfter();

    /** The address of a subscription that has ended. */
    @WithDefault("30d")
    Duration addressesAfter();

    /** How often what is too old is erased. */
    @WithDefault("1h")
    Duration every();
}
