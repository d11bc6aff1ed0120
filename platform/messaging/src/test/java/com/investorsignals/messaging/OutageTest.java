package com.investorsignals.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void isWhatPassesByItself(Throwable failure, boolean passes) {
        assertThat(Outage.isBehind(new IllegalStateException(failure))).isEqualTo(passes);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new SQLException("connection lost", "08006"), true),
                arguments(new SQLException("Sorry, acquisition timeout!"), true),
                arguments(new SQLException("terminating connection", "57P01"), true),
                arguments(new SQLException("deadlock", "40P01"), true),
                arguments(new SQLException("disk full", "53100"), true),
                arguments(new SQLException("too many connections", "53300"), true),
                arguments(new SQLException("lock not available", "55P03"), true),
                arguments(new SQLException("I/O error", "58030"), true),
                arguments(new SQLException("a standby", "25006"), true),
                arguments(new IllegalStateException("EntityManagerFactory is closed"), true),
                arguments(new SQLException("no such table", "42P01"), false),
                arguments(new SQLException("value too long", "22001"), false),
                arguments(new SQLException("unique", "23505"), false),
                arguments(new TimeoutException("no broker"), true),
                arguments(new RecordTooLargeException("3 MiB"), false),
                arguments(new IllegalArgumentException("a bug"), false));
    }
}
