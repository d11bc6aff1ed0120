package com.investorsignals.rules.signal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When unpublished revisions are taken up again. */
@ConfigMapping(prefix = "rules.signal")
public interface SignalConfig {
    /** How long the article that led to a revision has to publish it before the timer does. */
    @WithDefault("10s")
    Duration publishGrace();

    /** How often the timer looks. */
    @WithDefault("5s")
    Duration publishEvery();

    /** How long a claimed revision is left to its claimer: the broker's time to answer and some. */
    @WithDefault("150s")
    Duration publishLease();
}
