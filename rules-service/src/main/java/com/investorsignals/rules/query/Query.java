package com.investorsignals.rules.query;

import com.investorsignals.rules.fact.Mark;
import com.investorsignals.rules.text.FieldName;
import java.util.ArrayList;
import java.util.List;

/** A query of a rule, as a tree. */
public sealed interface Query {

    static QueryReading parse(String source) {
        return QueryParser.parse(source);
    }

    /** Whether the answer hangs on more than the article's words, names, amounts and origin. */
    default boolean asksForFacts() {
        return switch (this) {
            case AllOf(List<Query> parts) -> parts.stream().anyMatch(Query::asksForFacts);
            case AnyOf(List<Query> parts) -> parts.stream().anyMatch(Query::asksForFacts);
            case Not(Query part) -> part.asksForFacts();
            case Words words -> words.places().stream().anyMatch(Place::holdsParty);
            case Value value -> value.field().isOfEvent();
            case Present(ValueField field) -> field.isOfEvent();
            case Range range -> range.field().isOfEvent();
        };
    }

    /** All must hold. */
    record AllOf(List<Query> parts) implements Query {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** One must hold. */
    record AnyOf(List<Query> parts) implements Query {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    record Not(Query part) implements Query {}

    /** Places one after the other, in one of the fields, with at most {@code gaps} tokens between them in all. */
    record Words(List<FieldName> fields, List<Place> places, int gaps) implements Query {
        public Words {
            fields = List.copyOf(fields);
            places = List.copyOf(places);
        }

        /** The words of a phrase in which nothing else may stand; none of another. */
        List<Atom> onlyRow() {
            boolean apart = gaps > 0 && places.size() > 1;
            var row = new ArrayList<Atom>();
            for (Place place : places) {
                List<Atom> only = place.onlyWords();
                if (apart || only.isEmpty()) {
                    return List.of();
                }
                row.addAll(only);
            }
            return row;
        }
    }

    /** A field holds these words in a row; with {@code open}, the last may go on. */
    record Value(ValueField field, List<String> words, boolean open) implements Query {
        public Value {
            words = List.copyOf(words);
        }
    }

    /** A field holds anything at all. */
    record Present(ValueField field) implements Query {}

    record Range(ValueField field, Bound from, Bound to) implements Query {}

    /** What may stand in one place of a phrase. */
    record Place(List<Atom> alternatives) {
        public Place {
            alternatives = List.copyOf(alternatives);
        }

        /** The words side by side that alone may stand here; none where anything else may. */
        List<Atom> onlyWords() {
            if (alternatives.size() > 1) {
                return List.of();
            }
            return switch (alternatives.getFirst()) {
                case Typed typed -> List.of();
                case Row(List<Atom> atoms) -> atoms;
                case Atom word -> List.of(word);
            };
        }

        private boolean holdsParty() {
            return alternatives.contains(new Typed(Mark.COUNTERPARTY))
                    || alternatives.contains(new Typed(Mark.INVESTOR));
        }
    }

    /** A word, or what stands for one. */
    sealed interface Atom {}

    record Stem(String stem) implements Atom {}

    record Exact(String word) implements Atom {}

    record Prefix(String prefix) implements Atom {}

    record Typed(Mark mark) implements Atom {}

    /** Words that analysis makes of one, as of {@code post-money}. */
    record Row(List<Atom> atoms) implements Atom {
        public Row {
            atoms = List.copyOf(atoms);
        }
    }
}
