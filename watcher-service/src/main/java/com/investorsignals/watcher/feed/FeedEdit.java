package com.investorsignals.watcher.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** A feed after an admin's edit; only these two states can be asked for. */
// What is read with it may be sent back with an edit.
@JsonIgnoreProperties({
    "id",
    "health",
    "createdAt",
    "lastPolledAt",
    "lastSuccessAt",
    "lastError",
    "failures",
    "nextPollAt",
    "etag",
    "lastModified",
    "articleCount",
    "articlesPerDay",
    "websub"
})
record FeedEdit(
        @NotBlank String url,
        @Nullable @Size(max = 300) String title,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> tags,

        @Nullable @DurationMin(seconds = 1, message = "must be at least a second")
        @DurationMax(days = 30, message = "must be at most 30 days")
        Duration pollInterval,

        boolean fullText,
        boolean carriesOthers,

        @NotNull @Pattern(regexp = "active|paused", message = "must be active or paused") String status) {

    FeedForm form() {
        return new FeedForm(url, title, tags, pollInterval, fullText, carriesOthers);
    }

    FeedStatus feedStatus() {
        return FeedStatus.of(status);
    }
}
