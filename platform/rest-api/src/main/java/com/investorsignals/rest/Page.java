package com.investorsignals.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the following one and absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {
    /** What a page holds unless the caller asks for another number. */
    public static final int SIZE = 50;

    /** {@link #SIZE} as the default of a parameter. */
    public static final String SIZE_TEXT = "50";

    /** What a page holds at most, whatever the caller asks for. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** A page of {@code size} from rows that were read with one more than that, as a sign of whether there is a next. */
    public static <R, T> Page<T> of(List<R> rows, int size, Function<R, T> view, Function<R, Cursor> cursor) {
        List<R> shown = rows.size() > size ? rows.subList(0, size) : rows;
        String next = rows.size() > size ? cursor.apply(shown.getLast()).toString() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
