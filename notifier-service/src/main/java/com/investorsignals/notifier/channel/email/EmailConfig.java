package com.investorsignals.notifier.channel.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;

/** The SMTP server that takes our mail. */
@ConfigMapping(prefix = "notifier.email")
public interface EmailConfig {
    String host();

    @Min(1) @Max(65535) int port();

    Optional<String> user();

    /** From the environment; it has no default and appears nowhere. */
    Optional<String> password();

    /** What is not said is {@code required} where there is a user, whose password goes out, and {@code optional} elsewhere. */
    Optional<StartTLSOptions> starttls();

    /** TLS from the first byte, as on port 465. */
    @WithDefault("false")
    boolean tls();

    @Pattern(regexp = "[^\\p{Cntrl}<>]+@[^\\p{Cntrl}<>@ ]+", message = "is a plain address without a name") String from();

    /** What readers see as the sender's name. */
    @WithDefault("Investor Signals")
    @Pattern(regexp = "[^\\p{Cntrl}<>\"(),@]*", message = "holds no control characters and none of <>\"(),@")
    String fromName();

    /** Everything from connecting to the answer; the lease of a message is this and 30 seconds. */
    @WithDefault("30s")
    Duration timeout();

    /** Connections to the SMTP server, and messages on their way at once. */
    @Min(1) @Max(200) @WithDefault("8")
    int connections();
}
