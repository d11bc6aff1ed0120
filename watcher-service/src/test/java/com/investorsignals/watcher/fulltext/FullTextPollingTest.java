package com.investorsignals.watcher.fulltext;

import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.investorsignals.watcher.fulltext.TeaserFeed.OLD;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbus;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbusPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.fulltext.TeaserFeed.Item;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A teaser's way, from its feed over its page to the topic. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FullTextPollingTest {
    /** Each test has a site of its own, with a robots.txt that nobody knows yet. */
    @RegisterExtension
    final WireMockExtension site = TeaserFeed.site();

    @Inject
    FullTextPolls polls;

    private TeaserFeed feed;

    @BeforeEach
    void watch() {
        feed = new TeaserFeed(site);
        feed.lists(OLD);
        polls.watch(feed);
    }

    @Test
    void publishesAnArticleOnceAndWithTheTextOfItsPage() {
        feed.page("one", nimbusPage("Trading in its shares has not begun."));
        feed.lists(nimbus("one"), OLD);

        polls.poll().body("published", is(1)).body("awaitingFullText", is(1));

        ArticlePublished article = polls.awaitPublished(2).getLast();
        assertThat(article.text())
                .startsWith("Nimbus AI raises $500 million\nNimbus AI has raised")
                .endsWith("Trading in its shares has not begun.");
        assertThat(article.history()).isFalse();
        assertThat(article.url()).hasToString(feed.page("one"));
        polls.awaitFullTexts("1 read");
        feed.lists(OLD, nimbus("one"));
        polls.poll().body("published", is(0)).body("edited", is(0));
        assertThat(polls.published()).hasSize(2);
        assertThat(feed.pageAsked("one")).isEqualTo(1);
        assertThat(feed.robotsAsked()).isEqualTo(1);
    }

    @Test
    void asksForNoPageOfWhatAFeedHeldWhenItWasNew() {
        assertThat(polls.awaitPublished(1))
                .extracting(ArticlePublished::history)
                .containsExactly(true);
        assertThat(feed.robotsAsked() + feed.pageAsked("old")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | text/html       | 1 answered with an error
            404 | text/html       | 1 answered with an error
            403 | text/html       | 1 answered with an error
            200 | application/pdf | 1 not HTML
            200 | text/html       | 1 without a longer text
            """)
    void publishesTheTeaserWhereThePageIsNotToBeHad(int status, String contentType, String words) {
        feed.page("one", status(status).withBody("<p>Not here.</p>").withHeader("Content-Type", contentType));
        feed.lists(nimbus("one"), OLD);

        polls.poll().body("awaitingFullText", is(1));

        assertThat(polls.awaitPublished(2).getLast().text())
                .isEqualTo(nimbus("one").teaser());
        polls.awaitFullTexts(words);
        assertThat(feed.pageAsked("one")).isEqualTo(1);
    }

    @Test
    void publishesAtOnceWhatAFeedHoldsInFull() {
        feed.lists(new Item("whole", "Whole", "All that there is to say of it. ".repeat(60)), OLD);

        polls.poll().body("published", is(1)).body("awaitingFullText", is(0));

        assertThat(polls.published()).hasSize(2);
        assertThat(feed.pageAsked("whole")).isZero();
    }

    @Test
    void keepsTheLongerTextWhenATeaserIsEditedAndThePageIsGone() {
        feed.page("one", nimbusPage("What only the page says."));
        feed.lists(nimbus("one"), OLD);
        polls.poll();
        ArticlePublished first = polls.awaitPublished(2).getLast();
        polls.awaitFullTexts("1 read");

        feed.page("one", status(410));
        feed.lists(new Item("one", nimbus("one").title(), "Nimbus AI, it says, has raised $500 million."), OLD);
        polls.poll().body("edited", is(1)).body("awaitingFullText", is(1));
        polls.awaitFullTexts("1 answered with an error");
        assertThat(polls.published()).hasSize(2);

        feed.lists(
                new Item(
                        "one",
                        "Correction: Nimbus AI raises $500 million",
                        nimbus("one").teaser()),
                OLD);
        polls.poll().body("edited", is(1));
        ArticlePublished corrected = polls.awaitPublished(3).getLast();
        assertThat(corrected.title()).startsWith("Correction");
        assertThat(corrected.text()).isEqualTo(first.text());
        assertThat(corrected.articleId()).isEqualTo(first.articleId());
    }

    @Test
    void publishesAnEditOfThePageWithThatOfItsTeaser() {
        feed.page("one", nimbusPage("As first written."));
        feed.lists(nimbus("one"), OLD);
        polls.poll();
        polls.awaitPublished(2);

        feed.page("one", nimbusPage("As corrected later."));
        feed.lists(new Item("one", nimbus("one").title(), "Corrected: Nimbus AI has raised $500 million."), OLD);
        polls.poll();

        List<ArticlePublished> all = polls.awaitPublished(3);
        assertThat(all.getLast().articleId()).isEqualTo(all.get(1).articleId());
        assertThat(all.getLast().text()).endsWith("As corrected later.");
    }
}
