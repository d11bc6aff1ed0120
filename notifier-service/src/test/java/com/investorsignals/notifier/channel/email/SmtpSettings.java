package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.NotifierContract;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An SMTP server on this machine, and what is said of it. */
record SmtpSettings(int port, Optional<String> user, boolean tls, Optional<StartTLSOptions> starttls)
        implements EmailConfig {

    static SmtpSettings of(int port, @Nullable StartTLSOptions starttls) {
        return new SmtpSettings(port, Optional.of("mailer"), false, Optional.ofNullable(starttls));
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public Optional<String> password() {
        return Optional.of(NotifierContract.SECRET);
    }

    @Override
    public String from() {
        return "alerts@signals.example";
    }

    @Override
    public String fromName() {
        return "Investor Signals";
    }

    @Override
    public Duration timeout() {
        return NotifierContract.TIMEOUT;
    }

    @Override
    public int connections() {
        return 1;
    }
}
