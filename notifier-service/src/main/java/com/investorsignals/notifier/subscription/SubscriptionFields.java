package com.investorsignals.notifier.subscription;

import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A subscription as a page's form holds it: companies one a line, tags with commas between. */
public final class SubscriptionFields {
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern COMMAS = Pattern.compile("[,\\r\\n]");
    private static final int NO_SCORE = -1;

    @FormParam("channel")
    @Nullable String channel;

    @FormParam("address")
    @Nullable String address;

    @FormParam("owner")
    @Nullable String owner;

    @FormParam("companies")
    @Nullable String companies;

    @FormParam("alsoAsInvestor")
    @Nullable String alsoAsInvestor;

    @FormParam("tags")
    @Nullable String tags;

    @FormParam("categories")
    List<String> categories = List.of();

    @FormParam("minScore")
    @Nullable String minScore;

    @FormParam("minStanding")
    @Nullable String minStanding;

    @FormParam("text")
    @Nullable String text;

    @FormParam("timeZone")
    @Nullable String timeZone;

    static SubscriptionFields of(Subscription subscription) {
        var fields = new SubscriptionFields();
        fields.channel = subscription.channel.word();
        fields.address = subscription.destination().shown();
        fields.owner = subscription.owner;
        fields.companies = String.join("\n", subscription.companies);
        fields.alsoAsInvestor = subscription.alsoAsInvestor ? "on" : null;
        fields.tags = String.join(", ", subscription.tags);
        fields.categories = subscription.categories;
        fields.minScore = Integer.toString(subscription.minScore);
        fields.minStanding = subscription.minStanding.word();
        fields.text = subscription.text;
        fields.timeZone = subscription.timeZone.getId();
        return fields;
    }

    SubscriptionForm form() {
        return new SubscriptionForm(
                channel,
                address,
                owner,
                split(LINES, companies),
                alsoAsInvestor != null,
                split(COMMAS, tags),
                List.copyOf(categories),
                score(),
                value("minStanding").isEmpty() ? null : minStanding,
                text,
                null,
                value("timeZone").isEmpty() ? null : timeZone,
                null,
                null,
                null,
                null);
    }

    public String value(String field) {
        String value = switch (field) {
            case "channel" -> channel;
            case "address" -> address;
            case "owner" -> owner;
            case "companies" -> companies;
            case "tags" -> tags;
            case "minScore" -> minScore;
            case "minStanding" -> minStanding;
            case "text" -> text;
            case "timeZone" -> timeZone;
            default -> throw new IllegalArgumentException(field);
        };
        return Objects.requireNonNullElse(value, "").strip();
    }

    public boolean isAlsoAsInvestor() {
        return alsoAsInvestor != null;
    }

    public boolean wants(String category) {
        return categories.contains(category);
    }

    /** What is no number is none that is allowed either. */
    private @Nullable Integer score() {
        String given = value("minScore");
        if (given.isEmpty()) {
            return null;
        }
        return given.matches("\\d{1,3}") ? Integer.valueOf(given) : Integer.valueOf(NO_SCORE);
    }

    private static List<@Nullable String> split(Pattern between, @Nullable String values) {
        return values == null
                ? List.of()
                : Arrays.stream(between.split(values, -1))
                        .filter(value -> !value.isBlank())
                        .<@Nullable String>map(value -> value)
                        .toList();
    }
}
