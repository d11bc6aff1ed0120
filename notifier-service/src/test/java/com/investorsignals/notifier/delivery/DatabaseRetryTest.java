package com.investorsignals.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseRetryTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "08001, true",
        "57P01, true",
        "57P03, true",
        "53300, true",
        "40001, true",
        "40P01, true",
        "55P03, true",
        "58030, true",
        "25006, true",
        ", true",
        "23505, false",
        "22021, false",
        "42P01, false",
    })
    void tellsAnOutageFromAFault(String state, boolean outage) {
        Throwable error = new IllegalStateException(new RuntimeException(new SQLException("no", state)));

        assertThat(DatabaseRetry.isOutage(error)).isEqualTo(outage);
    }

    @Test
    void waitsOutAnOutage() {
        AtomicInteger tries = new AtomicInteger();

        DatabaseRetry.run(() -> {
            if (tries.incrementAndGet() < 5) {
                throw new IllegalStateException(new SQLException("gone", "08006"));
            }
        });

        assertThat(tries).hasValue(5);
    }

    @Test
    void givesUpOnAFaultAfterThreeTries() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> DatabaseRetry.run(() -> {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException("ours");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tries).hasValue(3);
    }
}
