package com.investorsignals.rules.signal;

import com.investorsignals.console.PageAddress;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the stream is narrowed to, as it stands in the page's address; a field that is left out narrows nothing. */
public final class SignalForm {
    private static final String STREAM = "/signals";
    private static final String ONLY = "only";
    private static final String LINES = "lines";

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

    /** {@code only}: what happened before its feed was watched, which otherwise stands apart. */
    @QueryParam("history")
    @Nullable String history;

    /** {@code lines}: one line each, many on a screen. */
    @QueryParam("view")
    @Nullable String view;

    SignalFilter filter(Instant now) {
        Instant since = days == null || days < 1 ? Instant.EPOCH : now.minus(Duration.ofDays(days));
        return SignalFilter.of(SignalOrder.HAPPENED, company, category, minScore, standing, since.toString(), q)
                .withHistory(ofHistory());
    }

    public boolean ofHistory() {
        return given(history).equals(ONLY);
    }

    public boolean inLines() {
        return given(view).equals(LINES);
    }

    /** How many fields narrow the stream, beside its words. */
    public long narrowed() {
        return Stream.of(company, category, standing, minScore, days)
                .filter(field -> field != null && !field.toString().isBlank())
                .count();
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
        return narrowed() == 0 && text().isEmpty();
    }

    /** Where the stream goes on. */
    String after(String cursor) {
        return address(history, view).with("cursor", cursor).toString();
    }

    /** The same in cards, or in lines if it is in cards. */
    public String otherView() {
        return address(history, inLines() ? null : LINES).toString();
    }

    /** What happened before, or what has since if it is that. */
    public String otherTime() {
        return address(ofHistory() ? null : ONLY, view).toString();
    }

    /** All, in the same view. */
    public String all() {
        return PageAddress.of(STREAM)
                .with("history", history)
                .with("view", view)
                .toString();
    }

    private PageAddress address(@Nullable String time, @Nullable String look) {
        return PageAddress.of(STREAM)
                .with("q", q)
                .with("company", company)
                .with("category", category)
                .with("standing", standing)
                .with("minScore", minScore)
                .with("days", days)
                .with("history", time)
                .with("view", look);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
