package com.investorsignals.watcher.article;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry, normalised.
 *
 * @param id as long as the feed does not know the entry by one of its keys under another id
 * @param keys by each of which the same feed knows the entry again
 * @param page where it can be read in full, if that address is its alone
 * @param html the fullest text as the feed has it, where it is HTML
 */
public record Article(
        UUID id,
        Set<String> keys,
        String contentHash,
        @Nullable String guid,
        @Nullable URI url,
        @Nullable URI page,
        String publisher,
        String title,
        String text,
        boolean truncated,
        @Nullable String html,
        @Nullable String language,
        @Nullable String author,
        List<String> tags,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt) {
    static final int MAX_TEXT = 200_000;

    public Article {
        keys = Set.copyOf(keys);
        tags = List.copyOf(tags);
    }

    /** The same article, known again by one more key. */
    Article alsoKnownBy(String key) {
        Set<String> more = new HashSet<>(keys);
        more.add(key);
        return new Article(
                id,
                more,
                contentHash,
                guid,
                url,
                page,
                publisher,
                title,
                text,
                truncated,
                html,
                language,
                author,
                tags,
                publishedAt,
                updatedAt);
    }

    /** The same article with what was read of it elsewhere. */
    public Article withText(String whole) {
        String cut = Cut.to(whole, MAX_TEXT);
        return new Article(
                id,
                keys,
                Sha256.of(title, cut),
                guid,
                url,
                page,
                publisher,
                title,
                cut,
                cut.length() < whole.length(),
                null,
                language,
                author,
                tags,
                publishedAt,
                updatedAt);
    }

    /** How far {@code publishedAt} can be trusted, judged when the article is first seen. */
    String dated(Instant observedAt) {
        if (publishedAt == null) {
            return "missing";
        }
        return publishedAt.isAfter(observedAt.plusSeconds(600)) ? "future" : "stated";
    }
}
