package com.investorsignals.watcher.fulltext;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.investorsignals.watcher.fulltext.TeaserFeed.OLD;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbus;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbusPage;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.LeasesTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one turn asks of a host, where the test alone takes turns. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FullTextTurnsTest {
    @RegisterExtension
    final WireMockExtension site = TeaserFeed.site();

    @Inject
    FullTextTurns turns;

    private TeaserFeed feed;

    @BeforeEach
    void watch() {
        feed = new TeaserFeed(site);
        feed.lists(OLD);
        turns.watch(feed);
    }

    @AfterEach
    void forgetHosts() {
        turns.forgetHosts();
    }

    @Test
    void asksAHostForOneThingAtATime() {
        feed.page("one", nimbusPage("First."));
        feed.page("two", nimbusPage("Second."));
        feed.lists(nimbus("two"), nimbus("one"), OLD);
        turns.poll();

        List<FullTextLease> first = turns.claimToAsk(10);
        assertThat(first).hasSize(1);
        assertThat(turns.claimToAsk(10)).isEmpty();
        turns.run(first.getFirst());
        assertThat(feed.robotsAsked()).isEqualTo(1);
        assertThat(feed.pageAsked("one") + feed.pageAsked("two")).isZero();

        assertThat(turns.take()).isTrue();
        assertThat(feed.pageAsked("one")).isEqualTo(1);
        assertThat(feed.pageAsked("two")).isZero();
        assertThat(turns.take()).isTrue();
        assertThat(turns.take()).isFalse();
        assertThat(turns.texts())
                .hasSize(2)
                .satisfies(texts -> assertThat(texts.getFirst()).endsWith("First."));
    }

    @Test
    void leavesAHostAloneForAsLongAsItsRobotsTxtSays() {
        feed.robots(ok("User-agent: *\nCrawl-delay: 30"));
        feed.page("one", nimbusPage("First."));
        feed.page("two", nimbusPage("Second."));
        feed.lists(nimbus("two"), nimbus("one"), OLD);
        turns.poll();
        turns.take();

        assertThat(turns.take()).isTrue();

        assertThat(turns.take()).isFalse();
        assertThat(turns.texts()).hasSize(1);
        assertThat(turns.hostIsFreeIn()).isBetween(25.0, 30.0);
    }

    @Test
    void leavesAHostAloneForAsLongAsItWants() {
        feed.page("one", status(429).withHeader("Retry-After", "600"));
        feed.lists(nimbus("one"), OLD);
        turns.poll();
        turns.take();

        turns.take();

        assertThat(turns.hostIsFreeIn()).isBetween(590.0, 600.0);
        assertThat(turns.tell()).isTrue();
        assertThat(turns.texts()).containsExactly(nimbus("one").teaser());
    }

    @Test
    void triesAgainInTimeAndPublishesOnce() {
        feed.page("one", status(500));
        feed.lists(nimbus("one"), OLD);
        turns.poll();
        turns.change("give_up_at = now() + interval '1 day'");
        turns.take();
        turns.take();
        assertThat(turns.tell()).isFalse();
        assertThat(turns.take()).isFalse();

        feed.page("one", nimbusPage("There at last."));
        turns.change("due_at = now()");
        assertThat(turns.take()).isTrue();

        assertThat(turns.texts())
                .hasSize(1)
                .satisfies(texts -> assertThat(texts.getFirst()).endsWith("There at last."));
        assertThat(turns.tell() || turns.take()).isFalse();
    }

    @Test
    void publishesTheTeaserInTimeThoughTheHostIsNeverFree() {
        feed.lists(nimbus("one"), OLD);
        turns.poll();
        turns.keepHostBusy();
        assertThat(turns.take()).isFalse();
        assertThat(turns.tell()).isFalse();

        turns.change("give_up_at = now()");

        assertThat(turns.tell()).isTrue();
        assertThat(turns.texts()).containsExactly(nimbus("one").teaser());
        assertThat(RestAssured.get("/api/feeds/" + turns.id() + "/polls").<String>path("items[0].fullText"))
                .isEqualTo("1 not read in time");
    }

    @Test
    void asksAnotherHostByThatHostsRules() {
        feed.page("one", status(301).withHeader("Location", "http://nowhere.invalid/articles/one"));
        feed.lists(nimbus("one"), OLD);
        turns.poll();
        turns.take();
        turns.take();

        FullTextLease elsewhere = turns.claimToAsk(1).getFirst();

        assertThat(elsewhere.page().host()).isEqualTo("nowhere.invalid");
        assertThat(elsewhere.entry().url()).hasToString(feed.page("one"));
        turns.run(elsewhere);
        assertThat(turns.take()).isTrue();
        assertThat(turns.texts()).containsExactly(nimbus("one").teaser());
    }
}
