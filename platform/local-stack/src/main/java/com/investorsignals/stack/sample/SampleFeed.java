package com.investorsignals.stack.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A publisher of sample stories.
 *
 * @param host its name under {@code .localhost}, so that its articles open in a browser on this machine and each
 *     publisher has a domain of its own
 */
record SampleFeed(String id, String title, String host, List<Article> articles) {

    /** Every sample feed with all that it will ever tell. */
    static List<SampleFeed> all() {
        try (InputStream json = SampleFeed.class.getResourceAsStream("/sample/stories.json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(json), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code at}: ISO 8601 duration from the moment at which the telling began; negative is before it. */
    record Article(String slug, String at, @Nullable String author, String title, String text) {

        Instant publishedAt(Instant began) {
            return began.plus(Duration.parse(at.startsWith("P-") ? "-P" + at.substring(2) : at));
        }
    }
}
