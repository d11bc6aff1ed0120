package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.AllOf;
import com.investorsignals.rules.query.Query.AnyOf;
import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Not;
import com.investorsignals.rules.query.Query.Place;
import com.investorsignals.rules.query.Query.Present;
import com.investorsignals.rules.query.Query.Range;
import com.investorsignals.rules.query.Query.Row;
import com.investorsignals.rules.query.Query.Typed;
import com.investorsignals.rules.query.Query.Value;
import com.investorsignals.rules.query.Query.Words;
import java.util.List;

/** Writes queries into a screen, and the rows of words that they ask for into a trie. */
final class QueryCompiler {
    private final Vocabulary vocabulary;
    private final RowTrie rows;
    private final Screen screen;

    QueryCompiler(Vocabulary vocabulary, RowTrie rows, Screen screen) {
        this.vocabulary = vocabulary;
        this.rows = rows;
        this.screen = screen;
    }

    /** Where in the screen the query begins. */
    int compile(Query query) {
        int at = screen.size();
        write(query);
        return at;
    }

    int row(List<Atom> words) {
        return rows.add(words.stream().mapToInt(vocabulary::add).toArray());
    }

    private void write(Query query) {
        switch (query) {
            case AllOf(List<Query> parts) -> screen.allOf(() -> parts.forEach(this::write));
            case AnyOf(List<Query> parts) -> screen.anyOf(() -> parts.forEach(this::write));
            case Not(Query part) -> screen.not(() -> write(part));
            case Words words -> write(words);
            case Value value -> screen.unsure();
            case Present present -> screen.unsure();
            case Range range -> screen.unsure();
        }
    }

    private void write(Words words) {
        int fields = FoundRows.bits(words.fields());
        List<Atom> row = words.onlyRow();
        if (!row.isEmpty()) {
            screen.row(row(row), fields);
        } else if (words.places().size() == 1) {
            write(words.places().getFirst(), fields);
        } else {
            screen.allOf(() -> {
                words.places().forEach(place -> write(place, fields));
                screen.unsure();
            });
        }
    }

    private void write(Place place, int fields) {
        screen.anyOf(() -> place.alternatives().forEach(atom -> write(atom, fields)));
    }

    private void write(Atom atom, int fields) {
        switch (atom) {
            case Typed typed -> screen.unsure();
            case Row(List<Atom> words) -> screen.row(row(words), fields);
            case Atom word -> screen.row(row(List.of(word)), fields);
        }
    }
}
