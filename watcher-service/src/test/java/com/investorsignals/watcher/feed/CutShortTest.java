package com.investorsignals.watcher.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.process.OtherWatcher;
import com.investorsignals.watcher.process.ThisWatcher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds that were being read when a process ended. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class CutShortTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    Leases leases;

    @Inject
    LeasedFeeds leased;

    @Inject
    FeedRows feeds;

    @Inject
    ThisWatcher watcher;

    @Inject
    OtherWatcher others;

    private String id = "";
    private String host = "";

    @BeforeEach
    void add() {
        feeds.clear();
        host = UUID.randomUUID() + ".example";
        id = feeds.add("https://" + host + "/feed");
    }

    @Test
    void areReadAloneAfterTheFirstTime() {
        isCutShort();

        assertThat(claimed())
                .hasValueSatisfying(lease -> assertThat(lease.cutShort()).isTrue());
    }

    @Test
    void areSetAsideAtTheSecondTimeWhileOthersGoOn() {
        isCutShort();
        assertThat(claimed()).isPresent();
        isCutShort();
        String other = feeds.add("https://other.example/feed");

        assertThat(leases.claimDue(10, LEASE))
                .extracting(lease -> lease.feedId().toString())
                .containsExactly(other);

        given().get("/api/feeds/" + id)
                .then()
                .body("status", equalTo("disabled"))
                .body("lastError", containsString("Two processes ended while they read this feed"))
                .body("health.state", equalTo("disabled"))
                .body("health.words", allOf(containsString("is set aside"), containsString("make it active again")));
    }

    @Test
    void leaveTheirHostToOthersWhenTheyAreSetAside() {
        feeds.change(id, feed -> feed.cutShort = 1);
        isCutShort();
        assertThat(claimed()).isEmpty();
        String other = feeds.add("https://" + host + "/harmless");

        assertThat(claimed())
                .hasValueSatisfying(lease -> assertThat(lease.feedId()).hasToString(other));
    }

    @Test
    void areSetAsideForPushesAndCallersToo() {
        feeds.change(id, feed -> feed.cutShort = 1);
        isCutShort();

        assertThat(leases.claimWithoutHost(UUID.fromString(id), LEASE)).isEmpty();
        assertThat(leases.claim(UUID.fromString(id), LEASE)).isEmpty();
        assertThat(feed().status).isEqualTo(FeedStatus.DISABLED);
    }

    @Test
    void areOnlyThoseThatWereBeingRead() {
        assertThat(claimed()).isPresent();
        others.change("UPDATE feeds SET lease_until = now()");

        assertThat(claimed()).isPresent();

        assertThat(feed().cutShort).isZero();
    }

    @Test
    void areNotThoseOfAProcessThatLives() {
        others.leaves("feeds", others.living());

        assertThat(claimed()).isPresent();

        assertThat(feed().cutShort).isZero();
    }

    @Test
    void areNotThoseOfAProcessThatStopped() {
        others.leaves("feeds", others.stopped());

        assertThat(claimed()).isPresent();

        assertThat(feed().cutShort).isZero();
    }

    @Test
    void areForgottenOnceTheyWereReadToTheirEnd() {
        feeds.change(id, feed -> feed.cutShort = 1);
        Lease lease = claimed().orElseThrow();
        assertThat(begins(lease)).isTrue();

        leased.giveBack(lease, Duration.ZERO, Duration.ZERO);

        assertThat(feed().cutShort).isZero();
    }

    @Test
    void areNotForgottenWhenTheyWereNotRead() {
        feeds.change(id, feed -> feed.cutShort = 1);

        leased.giveBack(claimed().orElseThrow(), Duration.ZERO, Duration.ZERO);

        assertThat(feed().cutShort).isOne();
    }

    @Test
    void areNotReadUnderALeaseThatWasLost() {
        Lease lease = claimed().orElseThrow();
        others.change("UPDATE feeds SET lease_until = now()");

        assertThat(begins(lease)).isFalse();
    }

    @Test
    void areForgivenByWhoMakesThemActiveAgain() {
        feeds.change(id, feed -> feed.cutShort = 1);
        isCutShort();
        assertThat(claimed()).isEmpty();

        FeedRequests.turn(id, "active", "*").statusCode(200);

        assertThat(claimed())
                .hasValueSatisfying(lease -> assertThat(lease.cutShort()).isFalse());
    }

    private boolean begins(Lease lease) {
        return QuarkusTransaction.requiringNew()
                .call(() -> leased.read(List.of(lease), LEASE))
                .contains(lease.token());
    }

    /** As a process leaves it that reads the feed and ends of that; its host was asked long ago. */
    private void isCutShort() {
        others.leaves("feeds", others.ended());
        feeds.forgetHosts();
    }

    private Optional<Lease> claimed() {
        feeds.forgetHosts();
        return leases.claimDue(1, LEASE).stream().findFirst();
    }

    private Feed feed() {
        return QuarkusTransaction.requiringNew().call(() -> Feed.existing(UUID.fromString(id)));
    }
}
