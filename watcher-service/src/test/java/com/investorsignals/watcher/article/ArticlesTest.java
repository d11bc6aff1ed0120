package com.investorsignals.watcher.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.feed.HubLinks;
import com.investorsignals.watcher.parse.Markup;
import com.investorsignals.watcher.parse.ParsedEntry;
import com.investorsignals.watcher.parse.ParsedEntry.Source;
import com.investorsignals.watcher.parse.ParsedFeed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlesTest {
    private static final UUID FEED = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID OTHER_FEED = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void leavesAnEntryWithoutAnAddressWithoutOne() {
        List<Article> articles = articles(entry("g1", null, "T"));

        assertThat(articles.getFirst().url()).isNull();
    }

    @Test
    void identifiesAnArticleByItsAddressInEveryFeed() {
        UUID here = article(entry("g1", "https://a.example/story?utm_source=x", "T"))
                .id();
        UUID there = Articles.of(feed(entry("g2", "https://a.example/story", "U")), OTHER_FEED, null, true)
                .getFirst()
                .id();

        assertThat(here).isEqualTo(there).hasToString("bcf06931-4b6d-5dfa-b664-9fbbee98f407");
        assertThat(here.version()).isEqualTo(5);
    }

    @Test
    void identifiesAnEntryWithoutAddressByFeedAndGuid() {
        UUID here = article(entry("g1", null, "T")).id();

        assertThat(here).isEqualTo(article(entry("g1", null, "Other title")).id());
        assertThat(here).isNotEqualTo(article(entry("g2", null, "T")).id());
        assertThat(here)
                .isNotEqualTo(Articles.of(feed(entry("g1", null, "T")), OTHER_FEED, null, true)
                        .getFirst()
                        .id());
    }

    @Test
    void doesNotTakeAFrontPageForAnArticle() {
        List<Article> articles =
                articles(entry("g1", "https://a.example/", "T"), entry("g2", "https://site.example/news", "U"));

        assertThat(articles)
                .extracting(Article::id)
                .containsExactly(
                        article(entry("g1", null, "T")).id(),
                        article(entry("g2", null, "U")).id());
    }

    @Test
    void doesNotTakeAnAddressThatTwoEntriesShareForEither() {
        List<Article> articles =
                articles(entry("g1", "https://a.example/log#1", "T"), entry("g2", "https://a.example/log#2", "U"));

        assertThat(articles)
                .extracting(Article::id)
                .containsExactly(
                        article(entry("g1", null, "T")).id(),
                        article(entry("g2", null, "U")).id());
    }

    @Test
    void doesNotTakeAGuidThatTwoEntriesShareForEither() {
        assertThat(articles(entry("0", null, "T"), entry("0", null, "U")))
                .extracting(Article::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void readsAnEntryThatTheBodyRepeatsOnce() {
        assertThat(articles(entry("g1", "https://a.example/1", "T"), entry("g1", "https://a.example/1", "T")))
                .hasSize(1);
    }

    @Test
    void creditsAnAggregatorsItemToItsSource() {
        ParsedEntry item = new ParsedEntry(
                "g",
                "https://news.aggregator.example/x",
                new Markup("T", false),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                new Source("Reuters", "https://www.reuters.com"));

        assertThat(article(item).publisher()).isEqualTo("reuters.com");
    }

    @Test
    void changesItsContentHashWithTitleOrText() {
        String hash = article(entry("g", "https://a.example/1", "T")).contentHash();

        assertThat(article(entry("other", "https://a.example/1", "T")).contentHash())
                .isEqualTo(hash);
        assertThat(article(entry("g", "https://a.example/1", "U")).contentHash())
                .isNotEqualTo(hash);
    }

    @Test
    void tellsItemsApartThatHaveOnlyATextEach() {
        ParsedEntry first = new ParsedEntry(
                null,
                null,
                new Markup("", false),
                List.of(new Markup("Ada", false)),
                null,
                null,
                null,
                null,
                List.of(),
                null);
        ParsedEntry second = new ParsedEntry(
                null,
                null,
                new Markup("", false),
                List.of(new Markup("Bob", false)),
                null,
                null,
                null,
                null,
                List.of(),
                null);

        assertThat(articles(first, second, first)).extracting(Article::text).containsExactly("Ada", "Bob");
    }

    /** Whoever writes a feed writes its links and its credits too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://blog.example/p",
                "https://www.regulator.example/filings/1",
                "https://www.reuters.com/technology/1",
                "//reuters.com/x",
                "https://blog.example@reuters.com/x",
                "https://blog.example.reuters.com/x"
            })
    void takesWhoeverWasReadForThePublisher(String link) {
        ParsedEntry item = credited(link, "https://www.sec.gov/");

        Article article = Articles.of(feed(item), FEED, "https://feeds.blog.example/rss", false)
                .getFirst();

        assertThat(article.publisher()).isEqualTo("blog.example");
    }

    @Test
    void believesAFeedThatCarriesOthersAboutThem() {
        String feedUrl = "https://aggregator.example/rss";
        ParsedEntry linked = credited("https://www.reuters.com/technology/1", null);
        ParsedEntry sourced = credited("https://aggregator.example/1", "https://feeds.bbc.co.uk/news");

        assertThat(Articles.of(feed(linked), FEED, feedUrl, true).getFirst().publisher())
                .isEqualTo("reuters.com");
        assertThat(Articles.of(feed(sourced), FEED, feedUrl, true).getFirst().publisher())
                .isEqualTo("bbc.co.uk");
    }

    private static ParsedEntry credited(String url, @Nullable String source) {
        return new ParsedEntry(
                "g",
                url,
                new Markup("T", false),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                source == null ? null : new Source("S", source));
    }

    @Test
    void cutsATextThatIsTooLongWithoutBreakingACharacter() {
        ParsedEntry item = withText("x".repeat(199_999) + "😀😀");

        assertThat(article(item).text()).hasSize(199_999);
        assertThat(article(item).truncated()).isTrue();
    }

    @Test
    void marksWhatIsUndatedOrDatedInTheFuture() {
        assertThat(dated(null)).isEqualTo("missing");
        assertThat(dated(NOW.minusSeconds(60))).isEqualTo("stated");
        assertThat(dated(NOW.plusSeconds(60))).isEqualTo("stated");
        assertThat(dated(NOW.plusSeconds(86_400))).isEqualTo("future");
    }

    private static String dated(@Nullable Instant published) {
        ParsedEntry item = new ParsedEntry(
                "g", null, new Markup("T", false), List.of(), null, null, published, null, List.of(), null);
        return article(item).dated(NOW);
    }

    @Test
    void knowsAnEntryAgainWhoseAddressAndGuidWereMended() {
        Set<String> before = article(worded("https://site.example/2025/a-tide", "Body of the tide."))
                .keys();

        assertThat(article(worded("https://site.example/2025/tide", "Body of the tide."))
                        .keys())
                .containsAnyElementsOf(before);
        assertThat(article(worded("https://site.example/2025/tide", "Another body."))
                        .keys())
                .doesNotContainAnyElementsOf(before);
        assertThat(articles(
                        worded("https://site.example/2025/tide", "Body of the tide."),
                        worded("https://site.example/2025/tide-2", "Body of the tide.")))
                .flatExtracting(Article::keys)
                .doesNotContainAnyElementsOf(before);
    }

    private static ParsedEntry worded(String url, String text) {
        return new ParsedEntry(
                url,
                url,
                new Markup("The tide table", false),
                List.of(new Markup(text, false)),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static ParsedEntry withText(String text) {
        return new ParsedEntry(
                "g",
                null,
                new Markup("T", false),
                List.of(new Markup(text, false)),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static ParsedEntry entry(String guid, @Nullable String url, String title) {
        return new ParsedEntry(guid, url, new Markup(title, false), List.of(), null, null, null, null, List.of(), null);
    }

    private static Article article(ParsedEntry entry) {
        return articles(entry).getFirst();
    }

    private static List<Article> articles(ParsedEntry... entries) {
        return Articles.of(feed(entries), FEED, "https://site.example/feed.xml", true);
    }

    private static ParsedFeed feed(ParsedEntry... entries) {
        return new ParsedFeed(
                "rss 2.0",
                "T",
                "https://site.example/news",
                null,
                Optional.empty(),
                HubLinks.NONE,
                Arrays.asList(entries),
                List.of());
    }
}
