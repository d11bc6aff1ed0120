package com.investorsignals.watcher.fulltext;

import static com.investorsignals.watcher.fulltext.TeaserFeed.OLD;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbus;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbusPage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.LeasesTest;
import com.investorsignals.watcher.process.OtherWatcher;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that were being read when a process ended. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class CutShortPagesTest {
    @RegisterExtension
    final WireMockExtension site = TeaserFeed.site();

    @Inject
    FullTextTurns turns;

    @Inject
    OtherWatcher others;

    private TeaserFeed feed;

    /** Up to the page. */
    @BeforeEach
    void waitForAPage() {
        feed = new TeaserFeed(site);
        feed.page("one", nimbusPage("Slowly."));
        feed.lists(OLD);
        turns.watch(feed);
        feed.lists(nimbus("one"), OLD);
        turns.poll();
        assertThat(turns.take()).isTrue();
        assertThat(feed.robotsAsked()).isEqualTo(1);
    }

    @AfterEach
    void forgetHosts() {
        turns.forgetHosts();
    }

    @Test
    void areReadAloneAfterTheFirstTime() {
        isCutShort();

        List<FullTextLease> claimed = turns.claimToAsk(1);
        assertThat(claimed).singleElement().matches(FullTextLease::cutShort);
        turns.run(claimed.getFirst());

        assertThat(turns.texts()).singleElement().asString().contains("Slowly.");
    }

    @Test
    void areSetAsideAtTheSecondTimeAndTheirArticlesToldAsTheFeedHasThem() {
        turns.change("cut_short = 1");
        isCutShort();

        assertThat(turns.take()).isTrue();

        assertThat(feed.pageAsked("one")).isZero();
        assertThat(turns.texts()).singleElement().asString().doesNotContain("Slowly.");
        given().get("/api/feeds/" + turns.id() + "/polls")
                .then()
                .body("items.fullText", hasItem("1 set aside, as two processes ended while they read them"));
    }

    @Test
    void areNotThoseOfAProcessThatStopped() {
        turns.change("cut_short = 1");
        others.leaves("full_texts", others.stopped());

        assertThat(turns.take()).isTrue();

        assertThat(turns.texts()).singleElement().asString().contains("Slowly.");
    }

    private void isCutShort() {
        others.leaves("full_texts", others.ended());
    }
}
