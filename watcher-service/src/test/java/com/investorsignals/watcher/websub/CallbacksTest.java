package com.investorsignals.watcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbacksTest {

    @ParameterizedTest
    @CsvSource({
        "https://signals.example.com, true",
        "https://signals.example.com/base/, true",
        "http://signals.example.com:8443, true",
        "https://xn--bcher-kva.example, true",
        "http://localhost:8080, false",
        "http://signals:8080, false",
        "http://signals.localhost, false",
        "https://signals.internal, false",
        "https://printer.local, false",
        "https://signals.home.arpa, false",
        "https://signals.test, false",
        "http://127.0.0.1:8080, false",
        "http://10.1.2.3, false",
        "https://93.184.215.14, false",
        "'http://[::1]:8080', false",
        "'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]', false",
        "ftp://signals.example.com, false",
        "/signals, false"
    })
    void tellsAnAddressThatHubsCanReach(URI address, boolean isPublic) {
        assertThat(Callbacks.isPublic(address)).isEqualTo(isPublic);
    }
}
