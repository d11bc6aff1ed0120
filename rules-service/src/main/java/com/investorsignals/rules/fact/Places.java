package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was found in a text, in the order of beginnings and of ends alike, so that a neighbour is found by halving. */
final class Places<T> {
    private final List<T> all;
    private final Map<FieldName, List<T>> byField = new EnumMap<>(FieldName.class);
    private final Function<T, Span> span;

    Places(List<T> inReadingOrder, Function<T, Span> span) {
        this.all = List.copyOf(inReadingOrder);
        this.span = span;
        all.forEach(found -> byField.computeIfAbsent(span.apply(found).field(), field -> new ArrayList<>())
                .add(found));
    }

    List<T> all() {
        return all;
    }

    List<T> in(FieldName field) {
        return byField.getOrDefault(field, List.of());
    }

    /** The last one that ends before the span, in its field. */
    Optional<T> before(Span other) {
        List<T> found = in(other.field());
        int behind = firstEndingBehind(found, other.from());
        return behind == 0 ? Optional.empty() : Optional.of(found.get(behind - 1));
    }

    /** The first one that begins behind the span, in its field. */
    Optional<T> behind(Span other) {
        List<T> found = in(other.field());
        int next = firstEndingBehind(found, other.to());
        while (next < found.size() && span.apply(found.get(next)).from() < other.to()) {
            next++;
        }
        return next < found.size() ? Optional.of(found.get(next)) : Optional.empty();
    }

    private int firstEndingBehind(List<T> found, int position) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(found.get(middle)).to() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
