package com.investorsignals.watcher.fulltext;

import static com.investorsignals.watcher.fulltext.TeaserFeed.OLD;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbus;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbusPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.polling.GivenBackTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that are being read when a replica stops. */
@QuarkusTest
@TestProfile(GivenBackTest.LongPauses.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class PagesGivenBackTest {
    private static final int PAUSE = 3600;

    @RegisterExtension
    final WireMockExtension site = TeaserFeed.site();

    @Inject
    FullTextTurns turns;

    private TeaserFeed feed;

    /** Up to the page; what the host was asked so far is long ago. */
    @BeforeEach
    void waitForAPage() {
        feed = new TeaserFeed(site);
        feed.lists(OLD);
        turns.watch(feed);
        feed.lists(nimbus("one"), OLD);
        turns.freeHost();
        turns.poll();
        turns.freeHost();
        assertThat(turns.take()).isTrue();
        assertThat(feed.robotsAsked()).isEqualTo(1);
        turns.freeHost();
    }

    @AfterEach
    void forgetHosts() {
        turns.forgetHosts();
    }

    @Test
    void leaveTheirHostItsPause() {
        feed.page("one", nimbusPage("Slowly.").withFixedDelay((int)
                Duration.ofSeconds(2).toMillis()));
        FullTextLease lease = turns.claimToAsk(1).getFirst();
        Thread reading = Thread.startVirtualThread(() -> turns.run(lease));
        await().until(() -> feed.pageAsked("one") == 1);

        turns.giveBackAll();

        assertThat(turns.hostIsFreeIn()).isBetween(PAUSE - 60.0, (double) PAUSE);
        assertThat(turns.claimToAsk(1)).isEmpty();
        await().until(() -> !reading.isAlive());
    }
}
