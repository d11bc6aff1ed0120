package com.investorsignals.notifier.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Public because the validation of configuration can see no other interface. */
@ConfigMapping(prefix = "notifier.delivery")
public interface DeliveryConfig {
    /** How often due messages are looked for; new ones of this replica are sent at once. */
    @WithDefault("500ms")
    Duration tick();

    /** How long shutdown waits for messages that are on their way. */
    @WithDefault("15s")
    Duration shutdownWait();

    @Valid Retries retries();

    /** The defaults reach over some 22 hours, so that an outage overnight loses nothing. */
    interface Retries {
        @Min(1) @WithDefault("20")
        int tries();

        @WithDefault("15s")
        Duration first();

        @WithDefault("2h")
        Duration longest();

        /** Each wait is longer or shorter by up to this share, so that what failed together does not return together. */
        @DecimalMin("0") @DecimalMax("1") @WithDefault("0.2")
        double jitter();
    }
}
