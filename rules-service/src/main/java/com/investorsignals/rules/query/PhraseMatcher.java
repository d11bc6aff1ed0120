package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Exact;
import com.investorsignals.rules.query.Query.Place;
import com.investorsignals.rules.query.Query.Prefix;
import com.investorsignals.rules.query.Query.Row;
import com.investorsignals.rules.query.Query.Stem;
import com.investorsignals.rules.query.Query.Typed;
import com.investorsignals.rules.query.Query.Words;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a phrase in their order with a bounded number of tokens between them.
 *
 * <p>Place after place, the cheapest way to reach each span is carried on, so that the work is linear in the spans.
 */
final class PhraseMatcher {
    private final Subject subject;
    private final FieldName field;

    PhraseMatcher(Subject subject, FieldName field) {
        this.subject = subject;
        this.field = field;
    }

    Optional<Span> find(Words words) {
        List<List<Span>> places = new ArrayList<>();
        for (Place place : words.places()) {
            List<Span> spans = spans(place);
            if (spans.isEmpty()) {
                return Optional.empty();
            }
            places.add(spans);
        }
        List<Reach> reached = places.getFirst().stream()
                .map(span -> new Reach(span.from(), span.to(), 0))
                .toList();
        for (List<Span> next : places.subList(1, places.size())) {
            reached = extend(reached, next, words.gaps());
        }
        return reached.stream()
                .min(Comparator.comparingInt(Reach::from).thenComparingInt(Reach::to))
                .map(reach -> new Span(field, reach.from(), reach.to()));
    }

    private static List<Reach> extend(List<Reach> reached, List<Span> next, int gaps) {
        List<Reach> byEnd =
                reached.stream().sorted(Comparator.comparingInt(Reach::to)).toList();
        var extended = new ArrayList<Reach>();
        @Nullable Reach best = null;
        int seen = 0;
        for (Span span : next) {
            while (seen < byEnd.size() && byEnd.get(seen).to() <= span.from()) {
                Reach candidate = byEnd.get(seen++);
                best = best == null || candidate.costAt(0) <= best.costAt(0) ? candidate : best;
            }
            if (best != null && best.costAt(span.from()) <= gaps) {
                extended.add(new Reach(best.from(), span.to(), best.costAt(span.from())));
            }
        }
        return extended;
    }

    private List<Span> spans(Place place) {
        if (place.alternatives().size() == 1) {
            return spans(place.alternatives().getFirst());
        }
        var spans = new ArrayList<Span>();
        place.alternatives().forEach(atom -> spans.addAll(spans(atom)));
        spans.sort(Comparator.naturalOrder());
        return spans;
    }

    private List<Span> spans(Atom atom) {
        return switch (atom) {
            case Stem(String stem) -> subject.terms(field).stem(stem);
            case Exact(String word) -> subject.terms(field).word(word);
            case Prefix(String prefix) -> subject.terms(field).prefix(prefix);
            case Typed typed -> subject.marked(field, typed.mark());
            case Row(List<Atom> atoms) -> row(atoms);
        };
    }

    private List<Span> row(List<Atom> atoms) {
        List<Reach> reached = spans(atoms.getFirst()).stream()
                .map(span -> new Reach(span.from(), span.to(), 0))
                .toList();
        for (Atom atom : atoms.subList(1, atoms.size())) {
            reached = extend(reached, spans(atom), 0);
        }
        return reached.stream()
                .map(reach -> new Span(field, reach.from(), reach.to()))
                .sorted()
                .toList();
    }

    /** A way through the places so far: where it began, where it ends, and how many tokens it left out. */
    private record Reach(int from, int to, int skipped) {
        int costAt(int position) {
            return skipped + position - to;
        }
    }
}
