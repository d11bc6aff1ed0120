package com.investorsignals.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.StartTLSOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpEncryptionTest {

    @ParameterizedTest
    @CsvSource({
        // user, TLS from the first byte, what was said, what holds, whether there is a warning
        "mailer, false,         , REQUIRED, false",
        "      , false,         , OPTIONAL, false",
        "''    , false,         , OPTIONAL, false",
        "mailer, false, REQUIRED, REQUIRED, false",
        "mailer, false, OPTIONAL, OPTIONAL, true",
        "mailer, false, DISABLED, DISABLED, true",
        "      , false, REQUIRED, REQUIRED, false",
        "      , false, DISABLED, DISABLED, false",
        "mailer, true ,         , DISABLED, false",
        "mailer, true , OPTIONAL, DISABLED, false",
    })
    void keepsThePasswordOnEncryptedConnectionsUnlessToldOtherwise(
            @Nullable String user, boolean tls, @Nullable StartTLSOptions said, StartTLSOptions holds, boolean warns) {
        var encryption =
                new SmtpEncryption(new SmtpSettings(25, Optional.ofNullable(user), tls, Optional.ofNullable(said)));

        assertThat(encryption.starttls()).isEqualTo(holds);
        assertThat(encryption.warning().isPresent()).isEqualTo(warns);
    }
}
