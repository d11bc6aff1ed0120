package com.investorsignals.watcher.feed;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an admin says about a feed. */
record FeedForm(
        @NotBlank String url,
        @Nullable @Size(max = 300) String title,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> tags) {

    List<String> tagList() {
        return tags == null
                ? List.of()
                : tags.stream().map(String::strip).distinct().toList();
    }
}
