package com.investorsignals.notifier.subscription.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many requests for alerts are answered by a mail that asks to confirm. */
@ConfigMapping(prefix = "notifier.sign-up")
public interface SignUpConfig {
    /** In a day, to one mailbox whatever tags its address has; what its owner confirmed no longer counts. */
    @Min(1) @WithDefault("3")
    int perMailbox();

    /**
     * In a day, to one domain; what was confirmed no longer counts. The domains of providers for everybody have no limit
     * of their own: any one stranger could use it up for all of their users.
     */
    @Min(1) @WithDefault("50")
    int perDomain();

    /** In a day, asked for from one network: an address of IPv4, or 64 bits of IPv6. */
    @Min(1) @WithDefault("20")
    int perNetwork();

    /** In an hour, whoever asks and for whom: what the sender's good name may be worth to others. */
    @Min(1) @WithDefault("100")
    int inAll();

    /** How often what got no mail is told in the log, and what no longer counts is erased. */
    @WithDefault("10m")
    Duration reportEvery();
}
