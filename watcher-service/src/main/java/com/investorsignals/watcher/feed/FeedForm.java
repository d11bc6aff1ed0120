package com.investorsignals.watcher.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** What an admin says about a feed. */
record FeedForm(
        @NotBlank String url,
        @Nullable @Size(max = 300) String title,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> tags,

        @Nullable @DurationMin(seconds = 1, message = "must be at least a second")
        @DurationMax(days = 30, message = "must be at most 30 days")
        Duration pollInterval) {

    List<String> tagList() {
        return tags == null
                ? List.of()
                : tags.stream().map(String::strip).distinct().toList();
    }
}
