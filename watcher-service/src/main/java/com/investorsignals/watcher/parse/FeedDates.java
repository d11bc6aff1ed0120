package com.investorsignals.watcher.parse;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{1,2})(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\.?(?![a-z]))?";
    private static final String OFFSET = "[-+]\\s?\\d{1,2}[:.]?(?:\\d{2}(?::?00)?)?";
    /** A place, an offset with or without a name before or behind it, or a name of one or several words. */
    private static final String ZONE = "\\[?(?<zone>[a-z]+(?:/[a-z_+-]+\\d{0,2})+|(?:[a-z]{1,5}\\s?)?" + OFFSET
            + "(?:\\s[a-z]{1,5})?|[a-z]{1,5}(?:\\d[a-z]{3})?|[a-z]{4,}(?:[\\s.-]+[a-z]{2,})*)?\\s*"
            + "(?:\\([^)]*\\)|\\[[^]]*)?]?";

    private static final String MONTH = "(?<month>[a-zä\\u00fb\\u00e9]{3,9})\\.?";

    private static final List<Pattern> FORMS = List.of(
            form("(?<year>\\d{4})(?:[-/.](?<number>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?)?(?:[t\\s]+" + TIME + "\\s*"
                    + ZONE + ")?"),
            form(
                    "(?<year>\\d{4})(?<number>\\d{2})(?<day>\\d{2})(?:t?(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2}))?\\s*"
                            + ZONE + ")?"),
            form("(?<year>\\d{4})-?(?<ordinal>\\d{3})(?:t" + TIME + "\\s*" + ZONE + ")?"),
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
        String date =
                text.strip().toLowerCase(Locale.ROOT).replace('\u2212', '-').replace('\u00a0', ' ');
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
        Optional<LocalDate> day = day(parts);
        Optional<Duration> time = time(parts);
        if (day.isEmpty() || time.isEmpty()) {
            return null;
        }
        ZoneId zone = parts.text("zone").map(ZoneNames::zone).orElse(ZoneOffset.UTC);
        return meant(day.get().atStartOfDay().plus(time.get()).atZone(zone).toInstant());
    }

    private static Optional<LocalDate> day(Parts parts) {
        int year = parts.text("year").map(FeedDates::year).orElse(0);
        Optional<Integer> ordinal = parts.number("ordinal");
        if (ordinal.isPresent()) {
            return ordinal.map(dayOfYear -> LocalDate.ofYearDay(year, dayOfYear));
        }
        Optional<Integer> month =
                parts.number("number").or(() -> parts.text("month").flatMap(MonthNames::month));
        return month.isEmpty() && parts.text("month").isPresent()
                ? Optional.empty()
                : Optional.of(
                        LocalDate.of(year, month.orElse(1), parts.number("day").orElse(1)));
    }

    /** A leap second is the next second; some write midnight as 24:00. */
    private static Optional<Duration> time(Parts parts) {
        int hour = parts.number("hour").orElse(0);
        int minute = parts.number("minute").orElse(0);
        int second = parts.number("second").orElse(0);
        boolean isMidnight = hour == 24 && minute == 0 && second == 0;
        if ((hour > 23 && !isMidnight) || minute > 59 || second > 60) {
            return Optional.empty();
        }
        Optional<String> half = parts.text("half");
        if (half.isPresent()) {
            hour = hour % 12 + (half.get().startsWith("p") ? 12 : 0);
        }
        return Optional.of(Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second));
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
