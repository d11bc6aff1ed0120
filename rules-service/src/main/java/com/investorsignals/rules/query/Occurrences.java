package com.investorsignals.rules.query;

import com.investorsignals.rules.fact.Mark;
import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Exact;
import com.investorsignals.rules.query.Query.Place;
import com.investorsignals.rules.query.Query.Prefix;
import com.investorsignals.rules.query.Query.Row;
import com.investorsignals.rules.query.Query.Stem;
import com.investorsignals.rules.query.Query.Typed;
import com.investorsignals.rules.text.Form;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import com.investorsignals.rules.text.Token;
import com.investorsignals.rules.text.WordIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where in one field stands what a query asks for. */
final class Occurrences {
    private final Passage passage;
    private final Map<Mark, List<Span>> marks;

    Occurrences(Passage passage, Map<Mark, List<Span>> marks) {
        this.passage = passage;
        this.marks = marks;
    }

    /** Whether one of the alternatives may stand there at all: cheaper to ask than where they do. */
    boolean mayHold(Place place) {
        for (Atom atom : place.alternatives()) {
            if (mayHold(atom)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayHold(Atom atom) {
        return switch (atom) {
            case Stem(String stem) -> passage.index().first(Form.STEM, stem) != WordIndex.NONE;
            case Exact(String word) -> passage.index().first(Form.WORD, word) != WordIndex.NONE;
            case Typed(Mark mark) -> marks.containsKey(mark);
            case Row(List<Atom> atoms) -> atoms.stream().allMatch(this::mayHold);
            case Prefix prefix -> true;
        };
    }

    /** In reading order. */
    List<Span> of(Place place) {
        if (place.alternatives().size() == 1) {
            return of(place.alternatives().getFirst());
        }
        var spans = new ArrayList<Span>();
        place.alternatives().forEach(atom -> spans.addAll(of(atom)));
        spans.sort(Comparator.naturalOrder());
        return spans;
    }

    private List<Span> of(Atom atom) {
        return switch (atom) {
            case Typed(Mark mark) -> marks.getOrDefault(mark, List.of());
            case Row(List<Atom> atoms) -> rows(atoms);
            case Atom word -> rows(List.of(word));
        };
    }

    private List<Span> rows(List<Atom> atoms) {
        var spans = new ArrayList<Span>();
        for (int i = firstOf(atoms); i != WordIndex.NONE; i = nextOf(atoms, i)) {
            spans.add(passage.span(i, i + atoms.size()));
        }
        return spans;
    }

    /** Where the words stand first side by side. */
    Optional<Span> first(List<Atom> row) {
        int at = firstOf(row);
        return at == WordIndex.NONE ? Optional.empty() : Optional.of(passage.span(at, at + row.size()));
    }

    private int firstOf(List<Atom> row) {
        return from(firstOf(row.getFirst()), row);
    }

    private int nextOf(List<Atom> row, int position) {
        return from(nextOf(row.getFirst(), position), row);
    }

    /** The first of the places of its first word, from this one on, at which the whole row stands. */
    private int from(int place, List<Atom> row) {
        int at = place;
        while (at != WordIndex.NONE && !standAt(at, row)) {
            at = nextOf(row.getFirst(), at);
        }
        return at;
    }

    private int firstOf(Atom word) {
        return switch (word) {
            case Stem(String stem) -> passage.index().first(Form.STEM, stem);
            case Exact(String exact) -> passage.index().first(Form.WORD, exact);
            default -> scan(word, 0);
        };
    }

    private int nextOf(Atom word, int position) {
        return switch (word) {
            case Stem stem -> passage.index().next(Form.STEM, position);
            case Exact exact -> passage.index().next(Form.WORD, position);
            default -> scan(word, position + 1);
        };
    }

    private int scan(Atom word, int from) {
        for (int i = from; i < passage.size(); i++) {
            if (isAt(passage.token(i), word)) {
                return i;
            }
        }
        return WordIndex.NONE;
    }

    private boolean standAt(int position, List<Atom> atoms) {
        if (position + atoms.size() > passage.size()) {
            return false;
        }
        for (int i = 1; i < atoms.size(); i++) {
            if (!isAt(passage.token(position + i), atoms.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAt(Token token, Atom atom) {
        return switch (atom) {
            case Stem(String stem) -> token.stem().equals(stem);
            case Exact(String word) -> token.word().equals(word);
            case Prefix(String prefix) -> token.word().startsWith(prefix);
            case Typed typed -> throw new IllegalArgumentException("analysis makes no such word: " + typed);
            case Row row -> throw new IllegalArgumentException("analysis makes no such word: " + row);
        };
    }
}
