package com.investorsignals.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A plot of counts per day, stacked by kind, ready to be drawn as SVG: nothing in it needs a script or a style. */
public record DayChart(String label, List<Bar> bars, List<String> kinds, long half, long top, String from, String to) {
    private static final int WIDTH = 288;
    private static final int LEFT = 26;
    private static final int HEIGHT = 96;
    private static final int ABOVE = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    public DayChart {
        bars = List.copyOf(bars);
        kinds = List.copyOf(kinds);
    }

    /** Of the days from the first to the last; {@code kinds} in the order in which they are stacked from below. */
    public static DayChart of(
            String label,
            LocalDate first,
            LocalDate last,
            List<String> kinds,
            Map<LocalDate, Map<String, Long>> counts) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        long most = days.stream().mapToLong(day -> total(counts, day)).max().orElse(0);
        long top = Math.max(2, most + most % 2);
        double wide = (double) (WIDTH - LEFT) / days.size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Map<String, Long> count = counts.getOrDefault(days.get(i), Map.of());
            double base = ABOVE + HEIGHT;
            for (String kind : kinds) {
                long number = count.getOrDefault(kind, 0L);
                double height = (double) HEIGHT * number / top;
                base -= height;
                if (number > 0) {
                    String told = "%s: %d %s".formatted(DAY.format(days.get(i)), number, kind);
                    bars.add(new Bar(kind, told, LEFT + i * wide + 1, base, Math.max(1, wide - 2), height));
                }
            }
        }
        List<String> present = kinds.stream()
                .filter(kind -> bars.stream().anyMatch(bar -> bar.kind().equals(kind)))
                .toList();
        return new DayChart(label, bars, present, top / 2, top, DAY.format(first), DAY.format(last));
    }

    private static long total(Map<LocalDate, Map<String, Long>> counts, LocalDate day) {
        return counts.getOrDefault(day, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    /** One piece of a bar, in units of the drawing. */
    public record Bar(String kind, String told, double x, double y, double width, double height) {}
}
