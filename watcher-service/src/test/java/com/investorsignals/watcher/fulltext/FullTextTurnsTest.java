package com.investorsignals.watcher.fulltext;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbus;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbusPage;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.LeasesTest;
import com.investorsignals.watcher.fulltext.TeaserFeed.Item;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one turn does, where the test alone takes turns. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FullTextTurnsTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Item OLD = new Item("old", "Old news", "What was there before.");

    @RegisterExtension
    final WireMockExtension site = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    @Inject
    @Any
    InMemoryConnector connector;

    @Inject
    FeedRows feeds;

    @Inject
    FullTextLeases leases;

    @Inject
    FullTextRun run;

    @Inject
    FullTextEraser eraser;

    @Inject
    EntityManager entityManager;

    private TeaserFeed feed;
    private InMemorySink<ArticlePublished> articles;
    private String id;

    @BeforeEach
    void watch() {
        feeds.clear();
        feeds.forgetHosts();
        articles = connector.sink("articles");
        feed = new TeaserFeed(site);
        feed.lists(OLD);
        id = feeds.add(feed.url());
        feeds.change(id, row -> row.fullText = true);
        poll();
        articles.clear();
    }

    @AfterEach
    void forgetHosts() {
        feeds.forgetHosts();
    }

    @Test
    void asksAHostForOneThingAtATime() {
        feed.page("one", nimbusPage("First."));
        feed.page("two", nimbusPage("Second."));
        feed.lists(nimbus("two"), nimbus("one"), OLD);
        poll();

        List<FullTextLease> first = leases.claimToAsk(10, LEASE);
        assertThat(first).hasSize(1);
        assertThat(leases.claimToAsk(10, LEASE)).isEmpty();
        run.run(first.getFirst());
        assertThat(feed.robotsAsked()).isEqualTo(1);
        assertThat(feed.pageAsked("one") + feed.pageAsked("two")).isZero();

        assertThat(turn()).isTrue();
        assertThat(feed.pageAsked("one")).isEqualTo(1);
        assertThat(feed.pageAsked("two")).isZero();
        assertThat(turn()).isTrue();
        assertThat(turn()).isFalse();
        assertThat(texts())
                .hasSize(2)
                .satisfies(texts -> assertThat(texts.getFirst()).endsWith("First."));
    }

    @Test
    void leavesAHostAloneForAsLongAsItsRobotsTxtSays() {
        feed.robots(ok("User-agent: *\nCrawl-delay: 30"));
        feed.page("one", nimbusPage("First."));
        feed.page("two", nimbusPage("Second."));
        feed.lists(nimbus("two"), nimbus("one"), OLD);
        poll();
        turn();

        assertThat(turn()).isTrue();

        assertThat(turn()).isFalse();
        assertThat(texts()).hasSize(1);
        assertThat(hostIsFreeIn()).isBetween(25.0, 30.0);
    }

    @Test
    void leavesAHostAloneForAsLongAsItWants() {
        feed.page("one", status(429).withHeader("Retry-After", "600"));
        feed.lists(nimbus("one"), OLD);
        poll();
        turn();

        turn();

        assertThat(hostIsFreeIn()).isBetween(590.0, 600.0);
        assertThat(tell()).isTrue();
        assertThat(texts()).containsExactly(nimbus("one").teaser());
    }

    @Test
    void triesAgainInTimeAndPublishesOnce() {
        feed.page("one", status(500));
        feed.lists(nimbus("one"), OLD);
        poll();
        change("give_up_at = now() + interval '1 day'");
        turn();
        turn();
        assertThat(tell()).isFalse();
        assertThat(turn()).isFalse();

        feed.page("one", nimbusPage("There at last."));
        change("due_at = now()");
        assertThat(turn()).isTrue();

        assertThat(texts())
                .hasSize(1)
                .satisfies(texts -> assertThat(texts.getFirst()).endsWith("There at last."));
        assertThat(tell() || turn()).isFalse();
    }

    @Test
    void publishesTheTeaserInTimeThoughTheHostIsNeverFree() {
        feed.lists(nimbus("one"), OLD);
        poll();
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("UPDATE hosts SET next_allowed_at = now() + interval '1 day'")
                        .executeUpdate());
        assertThat(turn()).isFalse();
        assertThat(tell()).isFalse();

        change("give_up_at = now()");

        assertThat(tell()).isTrue();
        assertThat(texts()).containsExactly(nimbus("one").teaser());
        assertThat(RestAssured.get("/api/feeds/" + id + "/polls").<String>path("items[0].fullText"))
                .isEqualTo("1 not read in time");
    }

    @Test
    void publishesWhatWasReadBeforeACrashWithoutAskingAgain() {
        feed.page("one", nimbusPage("Read before the crash."));
        feed.lists(nimbus("one"), OLD);
        poll();
        turn();
        turn();
        assertThat(texts()).hasSize(1);

        change("due_at = now(), told_hash = NULL");
        assertThat(tell()).isTrue();

        assertThat(texts()).hasSize(2).allSatisfy(text -> assertThat(text).endsWith("Read before the crash."));
        assertThat(feed.pageAsked("one")).isEqualTo(1);
    }

    @Test
    void tellsAnEntryThatIsEditedWhileItWaitsOnceAndAsItIsNow() {
        feed.page("one", nimbusPage("As it is now."));
        feed.lists(nimbus("one"), OLD);
        poll();
        FullTextLease early = leases.claimToAsk(1, LEASE).getFirst();
        feed.lists(new Item("one", "Nimbus AI raises $500 million, not $400 million", "Nimbus AI corrects it."), OLD);
        feeds.forgetHosts();
        poll();

        run.run(early);
        while (turn()) {
            assertThat(texts()).hasSizeLessThanOrEqualTo(1);
        }

        assertThat(received()).singleElement().satisfies(article -> {
            assertThat(article.title()).contains("not $400 million");
            assertThat(article.text()).endsWith("As it is now.");
        });
    }

    @Test
    void tellsNoTeaserAnyMoreOfAnEntryThatCameWholeMeanwhile() {
        feed.page("one", nimbusPage("Of the page."));
        feed.lists(nimbus("one"), OLD);
        poll();
        FullTextLease early = leases.claimToAsk(1, LEASE).getFirst();
        String whole = "Nimbus AI tells all of it in its feed. ".repeat(100).strip();
        feed.lists(new Item("one", "Nimbus AI raises $500 million", whole), OLD);
        feeds.forgetHosts();
        poll();

        run.run(early);
        while (turn() || tell()) {
            assertThat(texts()).hasSize(1);
        }

        assertThat(texts()).singleElement().asString().endsWith(whole);
    }

    @Test
    void forgetsOldTextsButNoneThatIsStillToBeTold() {
        feed.page("one", nimbusPage("Read long ago."));
        feed.lists(nimbus("one"), OLD);
        poll();
        change("observed_at = now() - interval '31 days'");
        eraser.erase();
        turn();
        turn();
        assertThat(texts()).hasSize(1);

        eraser.erase();

        assertThat(RestAssured.get("/api/feeds/" + id).<Integer>path("articleCount"))
                .isEqualTo(2);
        long known = QuarkusTransaction.requiringNew().call(() -> FullText.count());
        assertThat(known).isZero();
    }

    @Test
    void asksAnotherHostByThatHostsRules() {
        feed.page("one", status(301).withHeader("Location", "http://nowhere.invalid/articles/one"));
        feed.lists(nimbus("one"), OLD);
        poll();
        turn();
        turn();

        FullTextLease elsewhere = leases.claimToAsk(1, LEASE).getFirst();

        assertThat(elsewhere.page().host()).isEqualTo("nowhere.invalid");
        assertThat(elsewhere.entry().url()).hasToString(feed.page("one"));
        run.run(elsewhere);
        assertThat(turn()).isTrue();
        assertThat(texts()).containsExactly(nimbus("one").teaser());
    }

    /** Nothing may be asked of a host before its delay is over: false if there was no turn to take. */
    private boolean turn() {
        List<FullTextLease> claimed = leases.claimToAsk(10, LEASE);
        claimed.forEach(run::run);
        return !claimed.isEmpty();
    }

    private boolean tell() {
        List<FullTextLease> claimed = leases.claimToTell(10, LEASE);
        claimed.forEach(run::run);
        return !claimed.isEmpty();
    }

    private void poll() {
        RestAssured.post("/api/feeds/" + id + "/poll?wait=true").then().statusCode(200);
    }

    private void change(String set) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("UPDATE full_texts SET " + set)
                        .executeUpdate());
    }

    private double hostIsFreeIn() {
        return QuarkusTransaction.requiringNew().call(() -> (Double) entityManager
                .createNativeQuery(
                        "SELECT CAST(extract(epoch FROM next_allowed_at - now()) AS double precision) FROM hosts"
                                + " WHERE name = 'localhost'")
                .getSingleResult());
    }

    private List<String> texts() {
        return received().stream().map(ArticlePublished::text).toList();
    }

    private List<ArticlePublished> received() {
        return articles.received().stream()
                .<ArticlePublished>map(Message::getPayload)
                .toList();
    }
}
