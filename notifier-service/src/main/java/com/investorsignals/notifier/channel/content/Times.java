package com.investorsignals.notifier.channel.content;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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
        Duration age = Duration.between(instant, now);
        if (age.compareTo(NEWS) <= 0) {
            return "";
        }
        String old = age.toDays() < 2 ? age.toHours() + " hours" : age.toDays() + " days";
        return "Late by " + old + ": this was raised on " + full(instant) + ".";
    }
}
