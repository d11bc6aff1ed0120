package com.investorsignals.watcher.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates in the forms that feeds really use. A date without a zone is UTC; what cannot be read is no date. */
final class FeedDates {
    static final int LONGEST = 100;

    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final String TIME =
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{1,2})(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\.?)?";
    private static final String ZONE =
            "(?<zone>[-+]\\d{1,2}:?\\d{2}|[-+]\\d{1,2}|[a-z]{1,5}(?:[-+]\\d{1,2}(?::?\\d{2})?)?)?(?:\\s*\\([^)]*\\))?";
    private static final String MONTH = "(?<month>[a-zä\\u00fb\\u00e9]{3,9})\\.?";

    private static final List<Pattern> FORMS = List.of(
            form("(?<year>\\d{4})(?:[-/.](?<number>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?)?(?:[t\\s]+" + TIME + "\\s*"
                    + ZONE + ")?"),
            form(
                    "(?<year>\\d{4})(?<number>\\d{2})(?<day>\\d{2})(?:t?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2}))?\\s*"
                            + ZONE + ")?"),
            form("(?:[a-z]+\\.?,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?[-\\s]\\s*" + MONTH
                    + "[-\\s,]\\s*(?<year>\\d{4}|\\d{2})(?:[,\\s]+(?:at\\s+)?" + TIME + "\\s*" + ZONE + ")?"),
            form("(?:[a-z]+\\.?,?\\s+)?" + MONTH
                    + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?:[,\\s]+(?:at\\s+)?" + TIME + "\\s*"
                    + ZONE + ")?"),
            form("(?:[a-z]+\\.?,?\\s+)?" + MONTH + "\\s+(?<day>\\d{1,2})\\s+" + TIME + "\\s*" + ZONE
                    + "\\s+(?<year>\\d{4})"),
            form("(?<number>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})(?:[,\\s]+" + TIME + "\\s*" + ZONE + ")?"));

    private FeedDates() {}

    static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        String date = text.strip().toLowerCase(Locale.ROOT);
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(date);
            if (matcher.matches()) {
                try {
                    return instant(new Parts(matcher));
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable Instant instant(Parts parts) {
        Optional<Integer> month =
                parts.number("number").or(() -> parts.text("month").flatMap(DateWords::month));
        if (month.isEmpty() && parts.text("month").isPresent()) {
            return null;
        }
        LocalDate day = LocalDate.of(
                parts.text("year").map(FeedDates::year).orElse(0),
                month.orElse(1),
                parts.number("day").orElse(1));
        int hour = parts.number("hour").orElse(0);
        Optional<String> half = parts.text("half");
        if (half.isPresent()) {
            hour = hour % 12 + (half.get().startsWith("p") ? 12 : 0);
        }
        // A leap second is the next second; some write midnight as 24:00.
        long seconds = hour * 3600L
                + parts.number("minute").orElse(0) * 60L
                + parts.number("second").orElse(0);
        if (seconds > 86_400) {
            return null;
        }
        ZoneOffset zone = parts.text("zone").map(DateWords::zone).orElse(ZoneOffset.UTC);
        return meant(OffsetDateTime.of(day, LocalTime.MIDNIGHT, zone)
                .plusSeconds(seconds)
                .toInstant());
    }

    /** Nobody means the beginning of a calendar, which software writes that has no date, or what is beyond calendars. */
    static @Nullable Instant meant(Instant instant) {
        boolean none = instant.equals(Instant.EPOCH) || instant.isBefore(FIRST) || instant.isAfter(LAST);
        return none ? null : instant;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year < 70 ? 2000 : 1900);
    }

    private static Pattern form(String form) {
        return Pattern.compile(form);
    }

    /** The parts of a date that its form has. */
    private record Parts(Matcher matcher) {
        Optional<String> text(String name) {
            return matcher.namedGroups().containsKey(name)
                    ? Optional.ofNullable(matcher.group(name))
                    : Optional.empty();
        }

        Optional<Integer> number(String name) {
            return text(name).map(Integer::parseInt);
        }
    }
}
