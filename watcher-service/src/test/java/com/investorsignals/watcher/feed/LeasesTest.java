package com.investorsignals.watcher.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.watcher.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
public class LeasesTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    Leases leases;

    @Inject
    LeasedFeeds leased;

    @Inject
    FeedRows feeds;

    /** Leases are claimed by the test alone. */
    public static final class NoTimer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("watcher.polling.tick", "1h", "watcher.full-text.tick", "1h");
        }
    }

    @BeforeEach
    void empty() {
        feeds.clear();
    }

    @Test
    void claimsOneFeedOfEachHost() {
        add("https://one.example/a", "https://one.example/b", "https://two.example/a");

        List<Lease> claimed = leases.claimDue(10, LEASE);

        assertThat(claimed).extracting(Lease::host).containsExactlyInAnyOrder("one.example", "two.example");
        assertThat(leases.claimDue(10, LEASE)).isEmpty();
    }

    @Test
    void claimsTheNextFeedOfAHostAfterItsDelay() {
        add("https://three.example/a", "https://three.example/b");
        Lease first = leases.claimDue(1, LEASE).getFirst();

        settle(first, Duration.ofHours(1), Duration.ZERO);

        Lease second = leases.claimDue(10, LEASE).getFirst();
        assertThat(second.feedId()).isNotEqualTo(first.feedId());
        settle(second, Duration.ZERO, Duration.ofHours(1));
        assertThat(leases.claimDue(10, LEASE)).isEmpty();
    }

    @Test
    void letsNoHostWithMuchThatIsDueKeepOthersFromTheirTurn() {
        add(IntStream.range(0, 100).mapToObj(i -> "https://much.example/" + i).toArray(String[]::new));
        add("https://little.example/a");

        List<Lease> claimed = new ArrayList<>(leases.claimDue(2, LEASE));
        claimed.addAll(leases.claimDue(2, LEASE));

        assertThat(claimed).extracting(Lease::host).containsExactly("much.example", "little.example");
    }

    @Test
    void endsTheLeasesThatStillHoldOutOfSeveral() {
        add("https://ends.example/a", "https://ran-out.example/a");
        Lease held = leases.claimDue(1, LEASE).getFirst();
        Lease expired = leases.claimDue(1, Duration.ZERO).getFirst();

        Map<UUID, Feed> found = QuarkusTransaction.requiringNew().call(() -> {
            leased.settle(List.of(
                    new LeasedFeeds.End(held, Duration.ofHours(1), Duration.ofHours(1)),
                    new LeasedFeeds.End(expired, Duration.ofHours(1), Duration.ofHours(1))));
            return leased.held(List.of(held, expired));
        });

        assertThat(found).isEmpty();
        assertThat(leases.claimDue(10, LEASE)).extracting(Lease::feedId).containsExactly(expired.feedId());
    }

    @Test
    void neverGivesOneFeedOrHostToTwoClaimants() throws Exception {
        add(IntStream.range(0, 200)
                .mapToObj(i -> "https://host" + i % 50 + ".example/" + i)
                .toArray(String[]::new));

        List<Lease> claimed = new ArrayList<>();
        try (ExecutorService claimants = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Lease>> claim = () -> leases.claimDue(7, LEASE);
            List<Future<List<Lease>>> results = claimants.invokeAll(
                    IntStream.range(0, 16).mapToObj(_ -> claim).toList());
            for (Future<List<Lease>> result : results) {
                claimed.addAll(result.get());
            }
        }

        assertThat(claimed).extracting(Lease::host).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(45);
        assertThat(claimed).extracting(Lease::feedId).doesNotHaveDuplicates();
    }

    @Test
    void letsALateSettlementOfAnExpiredLeaseChangeNothing() {
        add("https://late.example/a");
        Lease expired = leases.claimDue(1, Duration.ZERO).getFirst();

        assertThat(held(expired)).isFalse();
        Lease next = leases.claimDue(1, LEASE).getFirst();
        settle(expired, Duration.ZERO, Duration.ZERO);

        assertThat(next.feedId()).isEqualTo(expired.feedId());
        assertThat(held(next)).isTrue();
        assertThat(leases.claimDue(1, LEASE)).isEmpty();
    }

    @Test
    void leavesPausedFeedsAlone() {
        add("https://paused.example/a");
        QuarkusTransaction.requiringNew().run(() -> Feed.<Feed>listAll().getFirst().status = FeedStatus.PAUSED);

        assertThat(leases.claimDue(10, LEASE)).isEmpty();
    }

    @Test
    void letsWhoWaitsForAHostGoBeforeWhatIsDue() {
        add("https://busy.example/a", "https://busy.example/b");
        Lease poll = leases.claimDue(1, LEASE).getFirst();
        assertThat(leases.holdHostFirst("busy.example", LEASE)).isFalse();

        settle(poll, Duration.ZERO, Duration.ZERO);

        assertThat(leases.claimDue(1, LEASE)).isEmpty();
        assertThat(leases.holdHost("busy.example", LEASE)).isFalse();
        assertThat(leases.holdHostFirst("busy.example", LEASE)).isTrue();
        leases.releaseHost("busy.example", Duration.ZERO);
        assertThat(leases.claimDue(1, LEASE)).isNotEmpty();
    }

    @Test
    void letsAPollThatSomebodyWaitsForGoBeforeOthers() {
        add("https://asked.example/a", "https://asked.example/b");
        Lease poll = leases.claimDue(1, LEASE).getFirst();
        UUID wanted = Feed.withUrl("https://asked.example/b").orElseThrow().id;
        assertThat(leases.claim(wanted, LEASE)).isEmpty();

        settle(poll, Duration.ZERO, Duration.ZERO);

        assertThat(leases.claimDue(1, LEASE)).isEmpty();
        assertThat(leases.claim(wanted, LEASE)).isPresent();
    }

    @Test
    void keepsNoHostForWhoGaveUpWaiting() {
        add("https://left.example/a");
        Lease poll = leases.claimDue(1, LEASE).getFirst();
        assertThat(leases.holdHostFirst("left.example", LEASE)).isFalse();
        settle(poll, Duration.ZERO, Duration.ZERO);

        await().until(() -> !leases.claimDue(1, LEASE).isEmpty());
    }

    @Test
    void keepsAHostForWhoHoldsIt() {
        assertThat(leases.holdHost("held.example", LEASE)).isTrue();
        assertThat(leases.holdHost("held.example", LEASE)).isFalse();

        leases.releaseHost("held.example", Duration.ZERO);

        assertThat(leases.holdHost("held.example", LEASE)).isTrue();
    }

    private void settle(Lease lease, Duration nextPoll, Duration hostDelay) {
        leased.giveBack(lease, nextPoll, hostDelay);
    }

    private boolean held(Lease lease) {
        return QuarkusTransaction.requiringNew().call(() -> leased.held(lease).isPresent());
    }

    private void add(String... urls) {
        for (String url : urls) {
            feeds.add(url);
        }
    }
}
