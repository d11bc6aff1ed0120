package com.investorsignals.notifier.channel.content;

import com.investorsignals.notifier.channel.Alert.Quote;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Instants in the words of a reader in {@code zone} at {@code now}. */
record Times(Instant now, ZoneId zone) {
    private static final Duration NEWS = Duration.ofHours(24);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm zzz", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    String full(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** Without year and zone, for what is recent and stands beside a full one. */
    String brief(Instant instant) {
        return Duration.between(instant, now).abs().toDays() < 180 ? SHORT.format(instant.atZone(zone)) : full(instant);
    }

    /** A warning that something is no longer news; empty while it is. */
    String late(Instant instant) {
        return isNews(instant) ? "" : "Late by " + age(instant) + ": this was raised on " + full(instant) + ".";
    }

    /** A warning that even the newest article is from before the last day; empty while one is not, or may not be. */
    String old(List<Quote> quotes) {
        boolean dated = quotes.stream().allMatch(quote -> quote.publishedAt() != null);
        return quotes.stream()
                .flatMap(quote -> Stream.ofNullable(quote.publishedAt()))
                .max(Comparator.naturalOrder())
                .filter(newest -> dated && !isNews(newest))
                .map(newest -> "Not new: this was published " + age(newest) + " ago, on " + full(newest) + ".")
                .orElse("");
    }

    private boolean isNews(Instant instant) {
        return Duration.between(instant, now).compareTo(NEWS) <= 0;
    }

    private String age(Instant instant) {
        Duration age = Duration.between(instant, now);
        return age.toDays() < 2 ? age.toHours() + " hours" : age.toDays() + " days";
    }
}
