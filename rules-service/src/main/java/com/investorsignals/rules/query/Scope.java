package com.investorsignals.rules.query;

import com.investorsignals.rules.text.FieldName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a clause is looked for: in the words of some fields, or in a value. */
sealed interface Scope {
    Scope DEFAULT = new InText(List.of(FieldName.TITLE, FieldName.TEXT));

    record InText(List<FieldName> fields) implements Scope {}

    record InValue(ValueField field) implements Scope {}

    static Optional<Scope> named(String word) {
        return Arrays.stream(FieldName.values())
                .filter(field -> field.word().equals(word))
                .findFirst()
                .<Scope>map(field -> new InText(List.of(field)))
                .or(() -> ValueField.named(word).map(InValue::new));
    }

    static List<String> names() {
        return Stream.concat(
                        Arrays.stream(FieldName.values()).map(FieldName::word),
                        Arrays.stream(ValueField.values()).map(ValueField::word))
                .toList();
    }
}
