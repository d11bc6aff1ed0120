package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.AllOf;
import com.investorsignals.rules.query.Query.AnyOf;
import com.investorsignals.rules.query.Query.Not;
import com.investorsignals.rules.query.Query.Present;
import com.investorsignals.rules.query.Query.Range;
import com.investorsignals.rules.query.Query.Value;
import com.investorsignals.rules.query.Query.Words;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a query of a subject; the answer holds the spans that it rests on. */
public final class Matcher {
    private static final Optional<List<Span>> HOLDS = Optional.of(List.of());

    private final Subject subject;

    public Matcher(Subject subject) {
        this.subject = subject;
    }

    /** The spans that make the query hold (none for a value), or empty when it does not hold. */
    public Optional<List<Span>> match(Query query) {
        return switch (query) {
            case AllOf(List<Query> parts) -> all(parts);
            case AnyOf(List<Query> parts) -> any(parts);
            case Not(Query part) -> match(part).isPresent() ? Optional.empty() : HOLDS;
            case Words words -> words(words);
            case Value value -> subject.values().holds(value) ? HOLDS : Optional.empty();
            case Present(ValueField field) -> subject.values().isPresent(field) ? HOLDS : Optional.empty();
            case Range(ValueField field, Bound from, Bound to) ->
                subject.values()
                        .number(field)
                        .filter(number -> from.allowsAbove(number) && to.allowsBelow(number))
                        .flatMap(number -> HOLDS);
        };
    }

    private Optional<List<Span>> all(List<Query> parts) {
        var spans = new ArrayList<Span>();
        for (Query part : parts) {
            Optional<List<Span>> match = match(part);
            if (match.isEmpty()) {
                return match;
            }
            spans.addAll(match.get());
        }
        return Optional.of(spans);
    }

    private Optional<List<Span>> any(List<Query> parts) {
        for (Query part : parts) {
            Optional<List<Span>> match = match(part);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private Optional<List<Span>> words(Words words) {
        for (FieldName field : words.fields()) {
            Optional<Span> span = new PhraseMatcher(subject, field).find(words);
            if (span.isPresent()) {
                return span.map(List::of);
            }
        }
        return Optional.empty();
    }
}
