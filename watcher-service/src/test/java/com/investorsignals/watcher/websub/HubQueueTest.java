package com.investorsignals.watcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How replicas share what is owed to hubs, and what becomes of what is not wanted any longer. */
@QuarkusTest
@TestProfile(HubQueueTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
class HubQueueTest {
    @Inject
    HubQueue queue;

    @Inject
    WantedSubscriptions wanted;

    @Inject
    FeedRows feeds;

    /** Nobody asks hubs but the test. */
    public static final class NoTimer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("watcher.polling.tick", "1h", "watcher.websub.tick", "1h");
        }
    }

    @BeforeEach
    @AfterEach
    void empty() {
        // A reference to the method would name the one that Panache replaces in the entity.
        QuarkusTransaction.requiringNew().run(() -> HubSubscription.deleteAll());
        feeds.clear();
    }

    @Test
    void givesNoRequestToTwoReplicas() throws Exception {
        IntStream.range(0, 60).forEach(i -> add("https://hub" + i % 20 + ".example/", Mode.SUBSCRIBE));

        List<HubSubscription> taken = new ArrayList<>();
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<HubSubscription>> take = () -> queue.take(5);
            for (Future<List<HubSubscription>> took : replicas.invokeAll(
                    IntStream.range(0, 16).mapToObj(_ -> take).toList())) {
                assertThat(took.get()).extracting(due -> due.hub).doesNotHaveDuplicates();
                taken.addAll(took.get());
            }
        }
        for (var rest = queue.take(5); !rest.isEmpty(); rest = queue.take(5)) {
            taken.addAll(rest);
        }

        assertThat(taken).extracting(due -> due.id).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void waitsLongerAfterEachTryUpToADay() {
        UUID id = add("https://hub.example/", Mode.SUBSCRIBE);

        for (int tries = 1; tries <= 12; tries++) {
            queue.take(1);
            Duration usual = Duration.ofMinutes(Math.min(24 * 60, 5L << (tries - 1)));
            assertThat(Duration.between(Instant.now(), find(id).dueAt))
                    .isBetween(
                            usual.multipliedBy(3).dividedBy(4).minusSeconds(30),
                            usual.multipliedBy(5).dividedBy(4));
            assertThat(queue.take(1)).isEmpty();
            makeDue(id);
        }
    }

    @Test
    void asksAHubOnlySoOftenToEndWhatEndsByItself() {
        UUID id = add("https://hub.example/", Mode.UNSUBSCRIBE);

        for (int tries = 0; tries < 4; tries++) {
            assertThat(queue.take(1)).hasSize(1);
            makeDue(id);
        }
        assertThat(queue.take(1)).hasSize(1);

        assertThat(find(id).dueAt).isNull();
    }

    @Test
    void leavesAHubAloneThatAskedForIt() {
        UUID id = add("https://hub.example/", Mode.SUBSCRIBE);
        queue.take(1);

        queue.settle(id, "It answered 429", Duration.ofHours(3));

        assertThat(Duration.between(Instant.now(), find(id).dueAt)).isGreaterThan(Duration.ofMinutes(170));
        assertThat(find(id).error).isEqualTo("It answered 429");
    }

    @Test
    void countsNoTryWhereTheHostWasBusy() {
        UUID id = add("https://hub.example/", Mode.SUBSCRIBE);
        queue.take(1);

        queue.putBack(id, Duration.ZERO);

        assertThat(find(id).tries).isZero();
        assertThat(queue.take(1)).hasSize(1);
    }

    /** Hubs are not subscribed to in tests that do not say so. */
    @Test
    void endsEverythingWhereItIsSwitchedOff() {
        UUID running = add("https://hub.example/", Mode.SUBSCRIBE, Duration.ofDays(1));
        UUID ending = add("https://hub.example/", Mode.UNSUBSCRIBE, Duration.ofDays(1));
        add("https://hub.example/", Mode.SUBSCRIBE);
        add("https://hub.example/", Mode.SUBSCRIBE, Duration.ofSeconds(-1));
        add("https://hub.example/", Mode.UNSUBSCRIBE, Duration.ofSeconds(-1));

        wanted.settle();

        assertThat(find(running).mode).isEqualTo(Mode.UNSUBSCRIBE);
        assertThat(find(running).dueAt).isBefore(Instant.now());
        List<UUID> left = QuarkusTransaction.requiringNew()
                .call(() -> HubSubscription.<HubSubscription>listAll().stream()
                        .map(row -> row.id)
                        .toList());
        assertThat(left).containsExactlyInAnyOrder(running, ending);
    }

    private static UUID add(String hub, Mode mode) {
        return add(hub, mode, null);
    }

    private static UUID add(String hub, Mode mode, @Nullable Duration lease) {
        return QuarkusTransaction.requiringNew().call(() -> {
            HubSubscription row = HubSubscription.wanted(
                    UUID.randomUUID(), hub, "https://a.example/", Instant.now().minusSeconds(1));
            row.feedId = null;
            row.mode = mode;
            row.leaseUntil = lease == null ? null : Instant.now().plus(lease);
            row.persist();
            return row.id;
        });
    }

    private static HubSubscription find(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> HubSubscription.findById(id));
    }

    private static void makeDue(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> HubSubscription.update(
                        "dueAt = ?1 where id = ?2", Instant.now().minusSeconds(1), id));
    }
}
