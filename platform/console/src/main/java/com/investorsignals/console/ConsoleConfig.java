package com.investorsignals.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;

/** Public because the validation of configuration can see no other interface. */
@ConfigMapping(prefix = "signals.console")
public interface ConsoleConfig {
    /** The base of every link that leaves the house. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** Signs the links of alerts; rules and notifier share it. */
    @Size(min = 16, message = "must have at least 16 characters") String linkKey();

    /** How long the link of an alert opens its story to whoever holds it. */
    @WithDefault("180d")
    Duration linkLife();

    /** How long a form may stay open before it must be loaded again. */
    @WithDefault("12h")
    Duration formLife();
}
