package com.investorsignals.watcher.article;

import com.investorsignals.watcher.article.ArticleIdentity.Identity;
import com.investorsignals.watcher.parse.Markup;
import com.investorsignals.watcher.parse.ParsedEntry;
import com.investorsignals.watcher.parse.ParsedEntry.Source;
import com.investorsignals.watcher.parse.ParsedFeed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the articles of a parsed feed. */
public final class Articles {
    private static final int MAX_TITLE = 1_000;
    private static final int MAX_NAME = 300;
    private static final int MAX_TAGS = 50;

    private final ParsedFeed feed;
    private final ArticleIdentity identity;
    private final Optional<CanonicalUrl> site;
    private final Optional<CanonicalUrl> read;

    private Articles(UUID feedId, ParsedFeed feed, @Nullable String feedUrl, boolean carriesOthers) {
        this.feed = feed;
        this.read = carriesOthers ? Optional.empty() : CanonicalUrl.of(feedUrl);
        this.site = Stream.of(CanonicalUrl.of(feed.link()), CanonicalUrl.of(feedUrl))
                .flatMap(Optional::stream)
                .findFirst();
        Set<String> frontPages = Stream.of(CanonicalUrl.of(feed.link()), CanonicalUrl.of(feedUrl))
                .flatMap(Optional::stream)
                .map(CanonicalUrl::identity)
                .collect(Collectors.toSet());
        this.identity = new ArticleIdentity(feedId, frontPages, feed.entries());
    }

    /**
     * In the order of the feed; an entry that the body repeats is there once, with its longest text.
     *
     * @param feedUrl where the feed was read; null for a document that somebody handed over
     * @param carriesOthers whether the feed is trusted to say who published what it tells
     */
    public static List<Article> of(ParsedFeed feed, UUID feedId, @Nullable String feedUrl, boolean carriesOthers) {
        Articles articles = new Articles(feedId, feed, feedUrl, carriesOthers);
        Map<UUID, Article> distinct = new LinkedHashMap<>();
        for (ParsedEntry entry : feed.entries()) {
            Article article = articles.article(entry);
            distinct.merge(
                    article.id(),
                    article,
                    (first, again) -> again.text().length() > first.text().length() ? again : first);
        }
        return knownByTheirWords(distinct.values());
    }

    /** Who mends an address or a guid keeps title, text and date; what several entries share identifies none. */
    private static List<Article> knownByTheirWords(Collection<Article> articles) {
        Map<String, Long> counts =
                articles.stream().collect(Collectors.groupingBy(Articles::words, Collectors.counting()));
        return articles.stream()
                .map(article -> article.title().isEmpty()
                                || article.text().isEmpty()
                                || counts.getOrDefault(words(article), 0L) > 1
                        ? article
                        : article.alsoKnownBy(words(article)))
                .toList();
    }

    private static String words(Article article) {
        return Sha256.of("words", article.contentHash(), String.valueOf(article.publishedAt()));
    }

    private Article article(ParsedEntry entry) {
        Optional<CanonicalUrl> url = CanonicalUrl.of(entry.url());
        String title = Cut.to(entry.title().line(), MAX_TITLE);
        String whole = PlainText.fullest(entry.contents());
        String text = Cut.to(whole, Article.MAX_TEXT);
        Identity who = identity.of(entry, url, title, text);
        return new Article(
                who.id(),
                who.keys(),
                Sha256.of(title, text),
                entry.guid() == null ? null : Cut.to(entry.guid(), MAX_TITLE),
                url.map(CanonicalUrl::uri).orElse(null),
                who.page(),
                publisher(entry, url),
                title,
                text,
                text.length() < whole.length(),
                entry.contents().stream()
                        .filter(Markup::html)
                        .map(Markup::value)
                        .findFirst()
                        .orElse(null),
                Stream.of(entry.language(), feed.language())
                        .filter(language -> language != null && language.matches("[A-Za-z]{2,8}(-\\w{1,8})*"))
                        .findFirst()
                        .orElse(null),
                entry.author() == null ? null : Cut.to(entry.author(), MAX_NAME),
                entry.tags().stream()
                        .limit(MAX_TAGS)
                        .map(tag -> Cut.to(tag, MAX_NAME))
                        .toList(),
                // Atom demands only "updated"; where that is all, it is the date that the publisher states.
                entry.published() == null ? entry.updated() : entry.published(),
                entry.updated());
    }

    /**
     * Whoever was read: links and credits are written by the feed itself, and nobody becomes a witness by being named.
     * Only of a feed that is trusted to carry others an item belongs to whom it credits or leads to.
     */
    private String publisher(ParsedEntry entry, Optional<CanonicalUrl> url) {
        Optional<CanonicalUrl> credited =
                Optional.ofNullable(entry.source()).map(Source::url).flatMap(CanonicalUrl::of);
        return read.or(() -> credited)
                .or(() -> url)
                .or(() -> site)
                .map(CanonicalUrl::host)
                .map(Publisher::of)
                .orElse("unknown");
    }
}
