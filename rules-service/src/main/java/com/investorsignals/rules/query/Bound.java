package com.investorsignals.rules.query;

import java.math.BigDecimal;

/** An end of a range. */
public sealed interface Bound {

    record Open() implements Bound {}

    record At(BigDecimal value, boolean inclusive) implements Bound {}

    default boolean allowsAbove(BigDecimal value) {
        return switch (this) {
            case Open() -> true;
            case At(BigDecimal limit, boolean inclusive) -> value.compareTo(limit) > (inclusive ? -1 : 0);
        };
    }

    default boolean allowsBelow(BigDecimal value) {
        return switch (this) {
            case Open() -> true;
            case At(BigDecimal limit, boolean inclusive) -> value.compareTo(limit) < (inclusive ? 1 : 0);
        };
    }
}
