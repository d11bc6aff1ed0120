package com.investorsignals.rules.score;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article that somebody asks about. */
public record ScoreForm(
        @NotBlank(message = "an article has a title") @Size(max = 2_000, message = "has more than 2000 characters") @Nullable String title,

        @Size(max = 200_000, message = "has more than 200000 characters") @Nullable String text,

        @Nullable URI url,

        @Size(max = 500, message = "has more than 500 characters") @Nullable String publisher,

        @Nullable Instant publishedAt,

        @Size(max = 500, message = "has more than 500 characters") @Nullable String feedTitle) {
    private static final UUID NOT_KEPT = new UUID(0, 0);

    public ArticleText article(Instant observedAt) {
        return new ArticleText(
                NOT_KEPT,
                title == null ? "" : title,
                text == null ? "" : text,
                url,
                publisher,
                publishedAt,
                observedAt,
                feedTitle,
                null,
                List.of());
    }
}
