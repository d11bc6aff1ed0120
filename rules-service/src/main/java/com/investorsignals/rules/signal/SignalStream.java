package com.investorsignals.rules.signal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of the stream, what happened last first, by days of UTC; {@code next} is where it goes on. */
public record SignalStream(List<Day> days, @Nullable String next) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    public SignalStream {
        days = List.copyOf(days);
    }

    static SignalStream of(List<SignalCard> cards, LocalDate today, @Nullable String next) {
        Map<LocalDate, List<SignalCard>> byDay = cards.stream()
                .collect(Collectors.groupingBy(
                        card -> LocalDate.ofInstant(card.happenedAt(), ZoneOffset.UTC),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new SignalStream(
                byDay.entrySet().stream()
                        .map(day -> new Day(title(day.getKey(), today), day.getValue()))
                        .toList(),
                next);
    }

    private static String title(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "Today";
        }
        return day.equals(today.minusDays(1)) ? "Yesterday" : DAY.format(day);
    }

    /** What happened on one day. */
    public record Day(String title, List<SignalCard> signals) {
        public Day {
            signals = List.copyOf(signals);
        }
    }
}
