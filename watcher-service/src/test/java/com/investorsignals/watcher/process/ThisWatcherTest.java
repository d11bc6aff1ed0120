package com.investorsignals.watcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ThisWatcherTest {
    @Inject
    ThisWatcher watcher;

    @Inject
    OtherWatcher others;

    @Inject
    EntityManager entityManager;

    @Test
    void saysThatItLives() {
        others.change("UPDATE watchers SET seen_at = now() - interval '1 hour' WHERE id = '" + watcher.id() + "'");

        watcher.live();

        assertThat(count("seen_at > now() - interval '1 minute' AND NOT stopped AND id = '" + watcher.id() + "'"))
                .isOne();
    }

    @Test
    void forgetsThoseThatAreLongGone() {
        others.ended();
        others.change("UPDATE watchers SET seen_at = now() - interval '8 days' WHERE id <> '" + watcher.id() + "'");

        watcher.erase();

        assertThat(count("id <> '" + watcher.id() + "'")).isZero();
    }

    private long count(String condition) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entityManager
                .createNativeQuery("SELECT count(*) FROM watchers WHERE " + condition)
                .getSingleResult());
    }
}
