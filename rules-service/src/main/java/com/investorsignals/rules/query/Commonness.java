package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.AllOf;
import com.investorsignals.rules.query.Query.AnyOf;
import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Exact;
import com.investorsignals.rules.query.Query.Not;
import com.investorsignals.rules.query.Query.Place;
import com.investorsignals.rules.query.Query.Prefix;
import com.investorsignals.rules.query.Query.Present;
import com.investorsignals.rules.query.Query.Range;
import com.investorsignals.rules.query.Query.Row;
import com.investorsignals.rules.query.Query.Stem;
import com.investorsignals.rules.query.Query.Typed;
import com.investorsignals.rules.query.Query.Value;
import com.investorsignals.rules.query.Query.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How common words are, guessed from the queries themselves: what many of them ask for is common in what they are
 * asked of, and so are short words. A query that waits for a word that few others ask for also wakes alone.
 */
final class Commonness {
    /** Beyond it, longer words are not rarer. */
    private static final int LONG = 8;
    /** How much rarer a row becomes with each further word. */
    private static final double BY_NEIGHBOUR = 8;

    private final Map<Atom, Integer> counts = new HashMap<>();

    Commonness(Collection<Query> queries) {
        queries.forEach(this::count);
    }

    private void count(Query query) {
        switch (query) {
            case AllOf(List<Query> parts) -> parts.forEach(this::count);
            case AnyOf(List<Query> parts) -> parts.forEach(this::count);
            case Not(Query part) -> count(part);
            case Words words ->
                words.places().stream()
                        .map(Place::alternatives)
                        .flatMap(List::stream)
                        .forEach(this::count);
            // A value is not a word of the text.
            case Value value -> {}
            case Present present -> {}
            case Range range -> {}
        }
    }

    private void count(Atom atom) {
        if (atom instanceof Row(List<Atom> atoms)) {
            atoms.forEach(this::count);
        } else {
            counts.merge(atom, 1, Integer::sum);
        }
    }

    /** Of words side by side. */
    double of(List<Atom> row) {
        double rarest = row.stream().mapToDouble(this::of).min().orElseThrow();
        return rarest / Math.pow(BY_NEIGHBOUR, row.size() - 1.0);
    }

    private double of(Atom atom) {
        int letters = switch (atom) {
            case Stem(String stem) -> stem.length();
            case Exact(String word) -> word.length();
            // Many words begin so.
            case Prefix(String prefix) -> prefix.length() / 2;
            case Typed typed -> 1;
            case Row row -> 1;
        };
        int length = Math.clamp(letters, 1, LONG);
        return counts.getOrDefault(atom, 1) / (double) (length * length);
    }
}
