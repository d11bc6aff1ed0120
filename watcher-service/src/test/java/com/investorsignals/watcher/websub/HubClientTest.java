package com.investorsignals.watcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubClientTest {

    @ParameterizedTest
    @CsvSource({
        "http://hub.example, https://hub.example/",
        "HTTP://hub.example:80/a b?c=d, https://hub.example/a%20b?c=d",
        "https://hub.example/, ",
        "http://hub.example:8080/, ",
        "ftp://hub.example/, "
    })
    void prefersAHubByTls(String hub, @Nullable String secure) {
        assertThat(HubClient.secure(hub)).isEqualTo(Optional.ofNullable(secure));
    }
}
