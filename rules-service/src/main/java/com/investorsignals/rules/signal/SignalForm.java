package com.investorsignals.rules.signal;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the stream is narrowed to, as it stands in the page's address; a field that is left out narrows nothing. */
public final class SignalForm {
    @QueryParam("q")
    @Nullable String q;

    @QueryParam("company")
    @Nullable String company;

    @QueryParam("category")
    @Nullable String category;

    @QueryParam("standing")
    @Nullable String standing;

    @QueryParam("minScore")
    @Nullable Integer minScore;

    @QueryParam("days")
    @Nullable Integer days;

    SignalFilter filter(Instant now) {
        Instant since = days == null || days < 1 ? Instant.EPOCH : now.minus(Duration.ofDays(days));
        return SignalFilter.of(company, category, minScore, standing, since.toString(), q);
    }

    public String text() {
        return given(q);
    }

    public String companyName() {
        return given(company);
    }

    public boolean has(String field, Object value) {
        Object present = switch (field) {
            case "category" -> given(category);
            case "standing" -> given(standing);
            case "minScore" -> minScore == null ? "" : minScore;
            case "days" -> days == null ? "" : days;
            default -> throw new IllegalArgumentException(field);
        };
        return present.toString().equals(value.toString());
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /** Where the stream goes on. */
    String after(String cursor) {
        String query = query();
        return "/signals?" + (query.isEmpty() ? "" : query + "&") + "cursor=" + encoded(cursor);
    }

    private String query() {
        return Stream.of(
                        field("q", q),
                        field("company", company),
                        field("category", category),
                        field("standing", standing),
                        field("minScore", minScore == null ? null : minScore.toString()),
                        field("days", days == null ? null : days.toString()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> field(String name, @Nullable String value) {
        return given(value).isEmpty() ? Optional.empty() : Optional.of(name + "=" + encoded(given(value)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
