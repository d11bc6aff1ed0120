package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceEnvironmentTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({
        "SIGNALS_USERS_FILE, /etc/signals/users",
        "KAFKA_BOOTSTRAP_SERVERS, kafka.example.com:9093",
        "KAFKA_SECURITY_PROTOCOL, SASL_SSL",
        "SMTP_HOST, smtp.example.com",
    })
    void keepsWhatThePersonHasSet(String name, String value) throws IOException {
        assertThat(environment(Map.of(name, value))).containsEntry(name, value);
    }

    @Test
    void hasTheUsersOfTheStackWhereNothingWasSet() throws IOException {
        assertThat(environment(Map.of()))
                .containsEntry("SIGNALS_USERS_FILE", data.resolve("users").toString());
    }

    private Map<String, String> environment(Map<String, String> set) throws IOException {
        return new ServiceEnvironment(new StackSettings(data, data, 8080, set)).of("rules", Port.RULES);
    }
}
