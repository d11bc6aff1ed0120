package com.investorsignals.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InPlaceRetryTest {
    private final InPlaceRetry retry = new InPlaceRetry();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void waitsOutAnOutage() {
        retry.run("A record", () -> {
            if (tries.incrementAndGet() < 5) {
                throw new IllegalStateException(new SQLException("gone", "08006"));
            }
        });

        assertThat(tries).hasValue(5);
    }

    @Test
    void givesUpOnAFaultAfterThreeTries() {
        assertThatThrownBy(() -> retry.run("A record", () -> {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException("ours");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(tries).hasValue(3);
    }

    @Test
    void countsFaultsFromAnewAfterAnOutage() {
        retry.run("A record", () -> {
            switch (tries.incrementAndGet()) {
                case 1, 2, 4, 5 -> throw new IllegalArgumentException("ours");
                case 3 -> throw new IllegalStateException(new SQLException("gone", "08006"));
                default -> {}
            }
        });

        assertThat(tries).hasValue(6);
    }

    /** What the pools say once they are closed is no outage, but no fault of the record's either. */
    @Test
    void refusesNothingWhileTheServiceEnds() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                retry.run("A record", () -> {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException("whatever a closed service says");
                });
            } finally {
                over.set(true);
            }
        });
        await().until(() -> tries.get() > 0);

        retry.end(new ShutdownEvent());
        worker.interrupt();
        await().until(() -> worker.getState() == Thread.State.WAITING);

        assertThat(over).isFalse();
        assertThat(tries.get()).isLessThanOrEqualTo(3);
    }
}
