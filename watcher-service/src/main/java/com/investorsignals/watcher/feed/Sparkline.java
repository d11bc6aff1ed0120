package com.investorsignals.watcher.feed;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Articles per day as a plot the size of a word, ready to be drawn as SVG; today's bar is the last. */
public record Sparkline(List<Bar> bars, int total, String told) {
    private static final int WIDTH = 84;
    private static final int HEIGHT = 22;
    private static final int LEAST_TOP = 4;

    public Sparkline {
        bars = List.copyOf(bars);
    }

    static Sparkline of(List<Integer> days) {
        int top = Math.max(LEAST_TOP, Collections.max(days));
        double step = (double) WIDTH / days.size();
        List<Bar> bars = IntStream.range(0, days.size())
                .mapToObj(i -> Bar.standing(i * step, step, Math.max(1, (double) HEIGHT * days.get(i) / top)))
                .toList();
        int total = days.stream().mapToInt(Integer::intValue).sum();
        return new Sparkline(
                bars, total, (total == 1 ? "1 article" : total + " articles") + " in " + days.size() + " days");
    }

    /** In units of the drawing; a day without articles is a line at the bottom. */
    public record Bar(double x, double y, double width, double height) {
        static Bar standing(double x, double step, double height) {
            return new Bar(x, HEIGHT - height, step - 2, height);
        }
    }
}
