package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.Articles;
import com.investorsignals.watcher.parse.ParsedFeed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What would become of a feed's entries. */
public record Preview(
        String format,
        @Nullable String title,
        @Nullable String link,
        @Nullable String language,
        List<PreviewArticle> articles,
        List<String> problems) {
    /** A feed that is not watched has no id yet; neither have articles that are known by their guid alone. */
    private static final UUID NO_FEED = new UUID(0, 0);

    public static Preview of(ParsedFeed feed, @Nullable String url) {
        List<PreviewArticle> articles = Articles.of(feed, NO_FEED, url, false).stream()
                .map(PreviewArticle::of)
                .toList();
        return new Preview(feed.format(), feed.title(), feed.link(), feed.language(), articles, feed.problems());
    }

    /** An article as it would be published. */
    public record PreviewArticle(
            UUID id,
            @Nullable String guid,
            @Nullable URI url,
            String title,
            String text,
            @Nullable String html,
            @Nullable String author,
            @Nullable Instant publishedAt,
            @Nullable Instant updatedAt,
            List<String> tags) {

        static PreviewArticle of(Article article) {
            return new PreviewArticle(
                    article.id(),
                    article.guid(),
                    article.url(),
                    article.title(),
                    article.text(),
                    article.html(),
                    article.author(),
                    article.publishedAt(),
                    article.updatedAt(),
                    article.tags());
        }
    }
}
