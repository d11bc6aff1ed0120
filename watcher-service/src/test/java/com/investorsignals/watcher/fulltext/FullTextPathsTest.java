package com.investorsignals.watcher.fulltext;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.investorsignals.watcher.fulltext.TeaserFeed.OLD;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbus;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbusPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages are asked for, by what robots.txt and redirects say. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FullTextPathsTest {
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
    void asksForNoPageThatRobotsMayNotRead() {
        feed.robots(ok("User-agent: *\nDisallow: /articles/closed"));
        feed.page("closed", nimbusPage("Nobody should read this."));
        feed.page("open", nimbusPage("Everybody may read this."));
        feed.lists(nimbus("open"), nimbus("closed"), OLD);

        polls.poll().body("awaitingFullText", is(2));

        assertThat(polls.awaitPublished(3))
                .extracting(ArticlePublished::text)
                .anySatisfy(text -> assertThat(text).endsWith("Everybody may read this."));
        assertThat(polls.published())
                .extracting(ArticlePublished::text)
                .contains(nimbus("closed").teaser());
        assertThat(feed.pageAsked("closed")).isZero();
        polls.awaitFullTexts("1 forbidden by robots.txt, 1 read");
    }

    @Test
    void asksForNothingWhereRobotsTxtCannotBeRead() {
        feed.robots(status(503));
        feed.lists(nimbus("one"), OLD);

        polls.poll();

        assertThat(polls.awaitPublished(2).getLast().text())
                .isEqualTo(nimbus("one").teaser());
        assertThat(feed.pageAsked("one")).isZero();
        polls.awaitFullTexts("1 with a robots.txt that cannot be read");
    }

    @Test
    void followsAPageToWhereItIsNow() {
        feed.page("one", status(301).withHeader("Location", "/articles/moved"));
        feed.page("moved", nimbusPage("Found at its new place."));
        feed.lists(nimbus("one"), OLD);

        polls.poll();

        ArticlePublished article = polls.awaitPublished(2).getLast();
        assertThat(article.text()).endsWith("Found at its new place.");
        assertThat(article.url()).hasToString(feed.page("one"));
    }

    @Test
    void followsNoRedirectToWhatRobotsMayNotRead() {
        feed.robots(ok("User-agent: InvestorSignals\nDisallow: /articles/moved"));
        feed.page("one", status(302).withHeader("Location", "/articles/moved"));
        feed.page("moved", nimbusPage("Not for robots."));
        feed.lists(nimbus("one"), OLD);

        polls.poll();

        assertThat(polls.awaitPublished(2).getLast().text())
                .isEqualTo(nimbus("one").teaser());
        assertThat(feed.pageAsked("moved")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/,                                      1 without a longer text",
        "/articles/one,                          1 without a longer text",
        "http://169.254.169.254/latest/meta,     1 with a robots.txt that cannot be read",
        "file:///etc/passwd,                     1 not to be had",
    })
    void followsNoRedirectToWhereNoArticleIs(String location, String words) {
        feed.page("one", status(302).withHeader("Location", location));
        feed.lists(nimbus("one"), OLD);

        polls.poll();

        assertThat(polls.awaitPublished(2).getLast().text())
                .isEqualTo(nimbus("one").teaser());
        polls.awaitFullTexts(words);
    }
}
