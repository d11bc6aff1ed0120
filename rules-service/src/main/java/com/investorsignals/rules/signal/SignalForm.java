package com.investorsignals.rules.signal;

import com.investorsignals.console.PageAddress;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the stream is narrowed to, as it stands in the page's address; a field that is left out narrows nothing. */
public final class SignalForm {
    private static final String STREAM = "/signals";

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
        return address().toString().equals(STREAM);
    }

    /** Where the stream goes on. */
    String after(String cursor) {
        return address().with("cursor", cursor).toString();
    }

    private PageAddress address() {
        return PageAddress.of(STREAM)
                .with("q", q)
                .with("company", company)
                .with("category", category)
                .with("standing", standing)
                .with("minScore", minScore)
                .with("days", days);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
