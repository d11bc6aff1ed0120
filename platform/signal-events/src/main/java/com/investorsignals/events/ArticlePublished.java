package com.investorsignals.events;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed was seen for the first time, or its text was edited. Keyed by {@code articleId}.
 *
 * @param articleId fixed at first sight: UUIDv5 of the canonical URL, or of feed and guid where the URL names no article
 * @param contentHash hash of title and text; consumers are idempotent on (articleId, contentHash)
 * @param history true for a new feed's first fetch and for imports: scored and joined to stories, alerts nobody
 * @param publisher registrable domain of whoever is credited with the article
 * @param text plain text, at most 200,000 UTF-16 units; {@code truncated} tells that it was cut there
 * @param dated {@code stated}, {@code missing} or {@code future}: how far publishedAt can be trusted
 */
public record ArticlePublished(
        UUID articleId,
        String contentHash,
        boolean history,
        Instant observedAt,
        Feed feed,
        URI url,
        @Nullable String guid,
        String publisher,
        String title,
        String text,
        boolean truncated,
        @Nullable String language,
        @Nullable String author,
        List<String> tags,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        String dated) {

    public ArticlePublished {
        tags = Lists.copy(tags);
    }

    /** The feed that carried the article, with the tags that its admin gave it. */
    public record Feed(UUID id, String title, List<String> tags) {
        public Feed {
            tags = Lists.copy(tags);
        }
    }
}
