package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Place;
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
    private final FieldName field;
    private final Occurrences occurrences;

    PhraseMatcher(Subject subject, FieldName field) {
        this.field = field;
        this.occurrences = subject.occurrences(field);
    }

    Optional<Span> find(Words words) {
        for (Place place : words.places()) {
            if (!occurrences.mayHold(place)) {
                return Optional.empty();
            }
        }
        List<Atom> row = words.onlyRow();
        if (!row.isEmpty()) {
            return occurrences.first(row);
        }
        List<Span> first = occurrences.of(words.places().getFirst());
        return words.places().size() == 1 ? first.stream().findFirst() : find(words, first);
    }

    private Optional<Span> find(Words words, List<Span> first) {
        var reached = new ArrayList<Reach>();
        first.forEach(span -> reached.add(new Reach(span.from(), span.to(), 0)));
        List<Reach> ways = reached;
        for (Place place : words.places().subList(1, words.places().size())) {
            ways = extend(ways, occurrences.of(place), words.gaps());
        }
        return ways.stream()
                .min(Comparator.comparingInt(Reach::from).thenComparingInt(Reach::to))
                .map(reach -> new Span(field, reach.from(), reach.to()));
    }

    private static List<Reach> extend(List<Reach> ways, List<Span> next, int gaps) {
        ways.sort(Comparator.comparingInt(Reach::to));
        var extended = new ArrayList<Reach>();
        @Nullable Reach best = null;
        int seen = 0;
        for (Span span : next) {
            while (seen < ways.size() && ways.get(seen).to() <= span.from()) {
                Reach candidate = ways.get(seen++);
                best = best == null || candidate.costAt(0) <= best.costAt(0) ? candidate : best;
            }
            if (best != null && best.costAt(span.from()) <= gaps) {
                extended.add(new Reach(best.from(), span.to(), best.costAt(span.from())));
            }
        }
        return extended;
    }

    /** A way through the places so far: where it began, where it ends, and how many tokens it left out. */
    private record Reach(int from, int to, int skipped) {
        int costAt(int position) {
            return skipped + position - to;
        }
    }
}
