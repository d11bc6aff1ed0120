package com.investorsignals.rules.query;

import com.investorsignals.rules.fact.Mark;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a query is asked of: the words of an article, what extraction marked in it, and values. Immutable. */
public final class Subject {
    private final Map<FieldName, Occurrences> occurrences = new EnumMap<>(FieldName.class);
    private final Values values;

    private Subject(AnalysedText text, Map<Mark, List<Span>> marks, Values values) {
        this.values = values;
        Map<FieldName, Map<Mark, List<Span>>> marked = byField(marks);
        for (Passage passage : text.passages()) {
            FieldName field = passage.field();
            occurrences.put(field, new Occurrences(passage, marked.getOrDefault(field, Map.of())));
        }
    }

    public static Subject of(AnalysedText text, Map<Mark, List<Span>> marks, Values values) {
        return new Subject(text, marks, values);
    }

    private static Map<FieldName, Map<Mark, List<Span>>> byField(Map<Mark, List<Span>> marks) {
        var fields = new EnumMap<FieldName, Map<Mark, List<Span>>>(FieldName.class);
        marks.forEach((mark, spans) -> {
            for (Span span : spans) {
                fields.computeIfAbsent(span.field(), field -> new EnumMap<>(Mark.class))
                        .computeIfAbsent(mark, key -> new ArrayList<>())
                        .add(span);
            }
        });
        fields.values().forEach(byMark -> byMark.values().forEach(spans -> spans.sort(Comparator.naturalOrder())));
        return fields;
    }

    Occurrences occurrences(FieldName field) {
        return Objects.requireNonNull(occurrences.get(field));
    }

    Values values() {
        return values;
    }
}
