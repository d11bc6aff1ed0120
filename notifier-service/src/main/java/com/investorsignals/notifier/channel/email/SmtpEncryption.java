package com.investorsignals.notifier.channel.email;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Whether the conversation with the SMTP server is encrypted by STARTTLS (RFC 3207). Whoever stands between can take the
 * offer out of the server's greeting, so that a password is only safe where STARTTLS is required.
 */
@Singleton
class SmtpEncryption {
    private final EmailConfig config;

    SmtpEncryption(EmailConfig config) {
        this.config = config;
    }

    StartTLSOptions starttls() {
        if (config.tls()) {
            return StartTLSOptions.DISABLED;
        }
        return config.starttls().orElse(hasUser() ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL);
    }

    /** Why a server without STARTTLS gets nothing. */
    String refusal() {
        return config.host() + " offers no STARTTLS, so nothing was sent to it; SMTP_STARTTLS is "
                + (config.starttls().isPresent()
                        ? "required"
                        : "required unless it says otherwise, for SMTP_USER is set");
    }

    /** What somebody risks who gave a user and then asked for less than encryption. */
    Optional<String> warning() {
        if (!hasUser() || config.tls()) {
            return Optional.empty();
        }
        return switch (starttls()) {
            case REQUIRED -> Optional.empty();
            case OPTIONAL ->
                Optional.of("SMTP_STARTTLS is optional: where no STARTTLS is offered, be it by the server or by whoever"
                        + " stands between, the password of SMTP_USER and all mail go out unencrypted");
            case DISABLED ->
                Optional.of("SMTP_STARTTLS is disabled: the password of SMTP_USER and all mail go out unencrypted");
        };
    }

    void warn(@Observes StartupEvent event) {
        warning().ifPresent(Log::warn);
    }

    private boolean hasUser() {
        return config.user().filter(user -> !user.isEmpty()).isPresent();
    }
}
