package com.investorsignals.rules.query;

import com.investorsignals.rest.Suggestion;
import com.investorsignals.rules.fact.Mark;
import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Exact;
import com.investorsignals.rules.query.Query.Place;
import com.investorsignals.rules.query.Query.Prefix;
import com.investorsignals.rules.query.Query.Row;
import com.investorsignals.rules.query.Query.Stem;
import com.investorsignals.rules.query.Query.Typed;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what stands in one place: a word, {@code =word}, {@code pre*}, {@code @money}, or alternatives in a phrase. */
final class AtomParser {
    private static final int SHORTEST_PREFIX = 2;

    private final Cursor cursor;

    AtomParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The places of a phrase whose opening mark has been taken, up to and with its closing one. */
    List<Place> places(int from) {
        var places = new ArrayList<Place>();
        cursor.skipSpace();
        while (!cursor.take('"')) {
            if (cursor.atEnd()) {
                throw cursor.refuse(from, "a phrase is not closed: a quotation mark is missing", null);
            }
            places.add(cursor.take('(') ? alternatives() : new Place(List.of(nextAtom())));
            cursor.skipSpace();
        }
        if (places.isEmpty()) {
            throw cursor.refuse(from, "a phrase without words", null);
        }
        return places;
    }

    private Place alternatives() {
        var atoms = new ArrayList<Atom>();
        do {
            cursor.skipSpace();
            atoms.add(nextAtom());
            cursor.skipSpace();
        } while (cursor.takeOperator("OR") || (")\"".indexOf(cursor.peek()) < 0 && !cursor.atEnd()));
        if (!cursor.take(')')) {
            throw cursor.refuse("alternatives are not closed: “)” is missing");
        }
        return new Place(atoms);
    }

    private Atom nextAtom() {
        int from = cursor.at();
        String word = cursor.word();
        if (word.isEmpty()) {
            throw cursor.refuse("“%s” can't stand inside a phrase".formatted(cursor.peek()));
        }
        return atom(word, from);
    }

    Atom atom(String word, int from) {
        if (word.startsWith("@")) {
            return typed(word.substring(1), from);
        }
        if (word.equals("*")) {
            throw cursor.refuse(from, "a query that matches everything is refused", null);
        }
        if (word.startsWith("*") || word.startsWith("?")) {
            throw cursor.refuse(from, "a word can't begin with a wildcard: every word would have to be tried", null);
        }
        boolean exact = word.startsWith("=");
        boolean prefix = word.endsWith("*");
        String bare = word.substring(exact ? 1 : 0, word.length() - (prefix ? 1 : 0));
        if (bare.indexOf('*') >= 0 || bare.indexOf('?') >= 0) {
            throw cursor.refuse(from, "a wildcard stands only at the end of a word: *", null);
        }
        List<Token> tokens = Passage.of(FieldName.TEXT, bare).tokens();
        if (tokens.isEmpty()) {
            throw cursor.refuse(from, "“%s” holds no letter and no digit".formatted(word), null);
        }
        var atoms = new ArrayList<Atom>();
        for (Token token : tokens.subList(0, tokens.size() - 1)) {
            atoms.add(exact ? new Exact(token.word()) : new Stem(token.stem()));
        }
        atoms.add(last(tokens.getLast(), exact, prefix, from));
        return atoms.size() == 1 ? atoms.getFirst() : new Row(atoms);
    }

    private Atom last(Token token, boolean exact, boolean prefix, int from) {
        if (!prefix) {
            return exact ? new Exact(token.word()) : new Stem(token.stem());
        }
        if (token.word().length() < SHORTEST_PREFIX) {
            throw cursor.refuse(from, "at least two letters stand before *", null);
        }
        return new Prefix(token.word());
    }

    private Atom typed(String name, int from) {
        List<String> known = Arrays.stream(Mark.values()).map(Mark::word).toList();
        Mark mark = Mark.named(name)
                .orElseThrow(() -> cursor.refuse(
                        from,
                        "there is no typed token “@%s”".formatted(name),
                        Suggestion.among(known, name).map(close -> "@" + close).orElse(null)));
        return new Typed(mark);
    }
}
