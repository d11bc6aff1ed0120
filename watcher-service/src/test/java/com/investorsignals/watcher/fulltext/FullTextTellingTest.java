package com.investorsignals.watcher.fulltext;

import static com.investorsignals.watcher.fulltext.TeaserFeed.OLD;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbus;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbusPage;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.LeasesTest;
import com.investorsignals.watcher.fulltext.TeaserFeed.Item;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That each entry is told once and as it is, whatever happens before its turn. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FullTextTellingTest {
    @RegisterExtension
    final WireMockExtension site = TeaserFeed.site();

    @Inject
    FullTextTurns turns;

    @Inject
    FullTextEraser eraser;

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
    void publishesWhatWasReadBeforeACrashWithoutAskingAgain() {
        feed.page("one", nimbusPage("Read before the crash."));
        feed.lists(nimbus("one"), OLD);
        turns.poll();
        turns.take();
        turns.take();
        assertThat(turns.texts()).hasSize(1);

        turns.change("due_at = now(), told_hash = NULL");
        assertThat(turns.tell()).isTrue();

        assertThat(turns.texts()).hasSize(2).allSatisfy(text -> assertThat(text).endsWith("Read before the crash."));
        assertThat(feed.pageAsked("one")).isEqualTo(1);
    }

    @Test
    void tellsAnEntryThatIsEditedWhileItWaitsOnceAndAsItIsNow() {
        feed.page("one", nimbusPage("As it is now."));
        feed.lists(nimbus("one"), OLD);
        turns.poll();
        FullTextLease early = turns.claimToAsk(1).getFirst();
        feed.lists(new Item("one", "Nimbus AI raises $500 million, not $400 million", "Nimbus AI corrects it."), OLD);
        turns.forgetHosts();
        turns.poll();

        turns.run(early);
        while (turns.take()) {
            assertThat(turns.texts()).hasSizeLessThanOrEqualTo(1);
        }

        assertThat(turns.received()).singleElement().satisfies(article -> {
            assertThat(article.title()).contains("not $400 million");
            assertThat(article.text()).endsWith("As it is now.");
        });
    }

    @Test
    void tellsNoTeaserAnyMoreOfAnEntryThatCameWholeMeanwhile() {
        feed.page("one", nimbusPage("Of the page."));
        feed.lists(nimbus("one"), OLD);
        turns.poll();
        FullTextLease early = turns.claimToAsk(1).getFirst();
        String whole = "Nimbus AI tells all of it in its feed. ".repeat(100).strip();
        feed.lists(new Item("one", "Nimbus AI raises $500 million", whole), OLD);
        turns.forgetHosts();
        turns.poll();

        turns.run(early);
        while (turns.take() || turns.tell()) {
            assertThat(turns.texts()).hasSize(1);
        }

        assertThat(turns.texts()).singleElement().asString().endsWith(whole);
    }

    @Test
    void forgetsOldTextsButNoneThatIsStillToBeTold() {
        feed.page("one", nimbusPage("Read long ago."));
        feed.lists(nimbus("one"), OLD);
        turns.poll();
        turns.change("observed_at = now() - interval '31 days'");
        eraser.erase();
        turns.take();
        turns.take();
        assertThat(turns.texts()).hasSize(1);

        eraser.erase();

        assertThat(RestAssured.get("/api/feeds/" + turns.id()).<Integer>path("articleCount"))
                .isEqualTo(2);
        long known = QuarkusTransaction.requiringNew().call(() -> FullText.count());
        assertThat(known).isZero();
    }
}
