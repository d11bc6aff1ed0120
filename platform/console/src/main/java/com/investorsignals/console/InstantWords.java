package com.investorsignals.console;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants in the words of the pages, in UTC, as every page says. */
@TemplateExtension
public final class InstantWords {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.UK);

    private InstantWords() {}

    public static String full(Instant instant) {
        return FULL.format(instant.atOffset(ZoneOffset.UTC));
    }

    static String clock(Instant instant) {
        return CLOCK.format(instant.atOffset(ZoneOffset.UTC));
    }
}
