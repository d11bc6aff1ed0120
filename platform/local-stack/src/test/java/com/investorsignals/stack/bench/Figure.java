package com.investorsignals.stack.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One line of the table; {@code ratio} is value over the baseline's value in the same run and unit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
        String name,
        double value,
        String unit,
        @Nullable String baseline,
        @Nullable Double ratio) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null);
    }

    static Figure beside(String baseline, double baselineValue, String name, double value, String unit) {
        return new Figure(name, value, unit, baseline, value / baselineValue);
    }
}
