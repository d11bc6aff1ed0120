package com.investorsignals.rules.query;

import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of an article's fields: words for some, one number for others. Built up, then only read. */
public final class Values {
    private final Map<ValueField, List<List<String>>> words = new EnumMap<>(ValueField.class);
    private final Map<ValueField, BigDecimal> numbers = new EnumMap<>(ValueField.class);

    public Values() {}

    public Values(Values other) {
        other.words.forEach((field, values) -> words.put(field, new ArrayList<>(values)));
        numbers.putAll(other.numbers);
    }

    /** Adds a value where there is one. */
    public Values with(ValueField field, @Nullable String value) {
        if (value != null) {
            words.computeIfAbsent(field, key -> new ArrayList<>())
                    .add(Passage.of(FieldName.TEXT, value).tokens().stream()
                            .map(Token::word)
                            .toList());
        }
        return this;
    }

    public Values with(ValueField field, @Nullable BigDecimal number) {
        if (number != null) {
            numbers.put(field, number);
        }
        return this;
    }

    boolean isPresent(ValueField field) {
        return words.containsKey(field) || numbers.containsKey(field);
    }

    Optional<BigDecimal> number(ValueField field) {
        return Optional.ofNullable(numbers.get(field));
    }

    boolean holds(Query.Value wanted) {
        return words.getOrDefault(wanted.field(), List.of()).stream().anyMatch(value -> holds(value, wanted));
    }

    private static boolean holds(List<String> value, Query.Value wanted) {
        if (!wanted.open()) {
            return Collections.indexOfSubList(value, wanted.words()) >= 0;
        }
        int last = wanted.words().size() - 1;
        for (int i = 0; i + last < value.size(); i++) {
            if (value.subList(i, i + last).equals(wanted.words().subList(0, last))
                    && value.get(i + last).startsWith(wanted.words().getLast())) {
                return true;
            }
        }
        return false;
    }
}
