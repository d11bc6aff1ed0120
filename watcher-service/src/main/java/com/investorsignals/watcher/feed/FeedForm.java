package com.investorsignals.watcher.feed;

import static com.google.common.base.Strings.emptyToNull;

import com.investorsignals.outbound.FeedScheme;
import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.rest.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says about a feed.
 *
 * @param carriesOthers whether it tells what others have published, and is trusted to name them
 */
public record FeedForm(
        @NotBlank String url,

        @Nullable @Size(max = 300, message = "must have at most 300 characters") String title,

        @Nullable @Size(max = 50, message = "must be at most 50") List<@NotBlank @Size(max = 60, message = "must have at most 60 characters") String> tags,

        @Nullable @DurationMin(seconds = 1, message = "must be at least a second")
        @DurationMax(days = 30, message = "must be at most 30 days")
        Duration pollInterval,

        boolean fullText,
        boolean carriesOthers) {

    public FeedForm {
        title = title == null ? null : emptyToNull(line(title));
    }

    public Target target() {
        try {
            return Target.parse(FeedScheme.removed(url));
        } catch (RefusedAddressException e) {
            throw ProblemException.invalid("url", e.reason());
        }
    }

    public NewFeed newFeed(Target target, FeedStatus status) {
        return new NewFeed(target, title, tagList(), pollInterval, fullText, carriesOthers, status);
    }

    List<String> tagList() {
        return tags == null
                ? List.of()
                : tags.stream().map(FeedForm::line).distinct().toList();
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
