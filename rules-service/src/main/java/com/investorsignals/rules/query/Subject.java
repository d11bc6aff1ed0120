package com.investorsignals.rules.query;

import com.investorsignals.rules.fact.Mark;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a query is asked of: the words of an article, what extraction marked in it, and values. Immutable. */
public final class Subject {
    private final Map<FieldName, TermIndex> terms;
    private final Map<FieldName, Map<Mark, List<Span>>> marks;
    private final Values values;

    private Subject(Map<FieldName, TermIndex> terms, Map<Mark, List<Span>> marks, Values values) {
        this.terms = terms;
        this.marks = byField(marks);
        this.values = values;
    }

    public static Subject of(AnalysedText text, Map<Mark, List<Span>> marks, Values values) {
        var terms = new EnumMap<FieldName, TermIndex>(FieldName.class);
        text.passages().forEach(passage -> terms.put(passage.field(), new TermIndex(passage)));
        return new Subject(terms, marks, values);
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

    /** The same words with other marks and values beside them. */
    public Subject with(Map<Mark, List<Span>> otherMarks, Values otherValues) {
        return new Subject(terms, otherMarks, otherValues);
    }

    TermIndex terms(FieldName field) {
        return Objects.requireNonNull(terms.get(field));
    }

    List<Span> marked(FieldName field, Mark mark) {
        return marks.getOrDefault(field, Map.of()).getOrDefault(mark, List.of());
    }

    Values values() {
        return values;
    }
}
