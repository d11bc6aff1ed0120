package com.investorsignals.watcher.feed;

import com.investorsignals.rest.Problem.Violation;
import com.investorsignals.rest.ProblemException;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person typed about a feed, kept as it is until it can be taken. */
public record TypedFeed(
        String url, String title, String tags, String pollInterval, boolean fullText, boolean carriesOthers) {
    public static final TypedFeed NOTHING = new TypedFeed("", "", "", "", false, false);

    static TypedFeed of(FeedView feed) {
        return new TypedFeed(
                feed.url(),
                Objects.requireNonNullElse(feed.title(), ""),
                String.join(", ", feed.tags()),
                feed.pollInterval() == null ? "" : shortForm(feed.pollInterval()),
                feed.fullText(),
                feed.carriesOthers());
    }

    /** Ends the request with all that is wrong with it. */
    public FeedForm read(Validator validator) {
        FeedForm form = new FeedForm(url.strip(), title, tagList(), interval(), fullText, carriesOthers);
        List<Violation> violations = validator.validate(form).stream()
                .map(violation -> new Violation(fieldOf(violation), violation.getMessage()))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return form;
    }

    private List<String> tagList() {
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private @Nullable Duration interval() {
        if (pollInterval.isBlank()) {
            return null;
        }
        try {
            return DurationConverter.parseDuration(pollInterval.strip());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("pollInterval", "must be a time such as 15m, 6h or 1d");
        }
    }

    /** As it is typed: {@code 15m}. */
    static String shortForm(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    /** Of one of several values, the field that they are typed into. */
    private static String fieldOf(ConstraintViolation<FeedForm> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }
}
