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
            case Stem(String stem) -> indexed(Form.STEM, stem);
            case Exact(String word) -> indexed(Form.WORD, word);
            case Typed(Mark mark) -> marks.getOrDefault(mark, List.of());
            case Prefix prefix -> rows(List.of(prefix));
            case Row(List<Atom> atoms) -> rows(atoms);
        };
    }

    private List<Span> indexed(Form form, String word) {
        WordIndex index = passage.index();
        var spans = new ArrayList<Span>();
        for (int i = index.first(form, word); i != WordIndex.NONE; i = index.next(form, i)) {
            spans.add(passage.span(i, i + 1));
        }
        return spans;
    }

    private List<Span> rows(List<Atom> atoms) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i + atoms.size() <= passage.size(); i++) {
            if (standAt(i, atoms)) {
                spans.add(passage.span(i, i + atoms.size()));
            }
        }
        return spans;
    }

    private boolean standAt(int position, List<Atom> atoms) {
        for (int i = 0; i < atoms.size(); i++) {
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
