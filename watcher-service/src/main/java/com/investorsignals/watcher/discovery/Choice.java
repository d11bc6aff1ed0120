package com.investorsignals.watcher.discovery;

import com.investorsignals.watcher.polling.Preview;
import com.investorsignals.watcher.polling.Preview.PreviewArticle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that may be added, as a page offers it.
 *
 * @param watched the feed that has this address already
 * @param preview if it was read
 * @param failure why it could not be read; empty if that was not tried
 */
public record Choice(
        Candidate candidate,
        @Nullable UUID watched,
        @Nullable Preview preview,
        String failure) {
    private static final int NEWEST = 5;
    private static final Comparator<PreviewArticle> NEWEST_FIRST =
            Comparator.comparing(PreviewArticle::publishedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    /** One that was chosen already. */
    static Choice made(String url) {
        return new Choice(new Candidate(url, null, ""), null, null, "");
    }

    public String name() {
        String itsOwn = preview == null ? null : preview.title();
        return Objects.requireNonNullElse(itsOwn, Objects.requireNonNullElse(candidate.title(), candidate.url()));
    }

    /** Some of the articles of its preview. */
    public List<PreviewArticle> newest() {
        return preview == null
                ? List.of()
                : preview.articles().stream().sorted(NEWEST_FIRST).limit(NEWEST).toList();
    }
}
