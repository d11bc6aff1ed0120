package com.investorsignals.rules.query;

import com.investorsignals.rest.Suggestion;
import com.investorsignals.rules.query.Query.Place;
import com.investorsignals.rules.query.Query.Present;
import com.investorsignals.rules.query.Query.Value;
import com.investorsignals.rules.query.Query.Words;
import com.investorsignals.rules.query.Scope.InText;
import com.investorsignals.rules.query.Scope.InValue;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one clause: a word, a phrase, a range or a group, with the field that it is looked for in. */
final class ClauseParser {
    private final Cursor cursor;
    private final Function<Scope, Query> group;
    private final AtomParser atoms;
    private final RangeParser ranges;

    ClauseParser(Cursor cursor, Function<Scope, Query> group) {
        this.cursor = cursor;
        this.group = group;
        this.atoms = new AtomParser(cursor);
        this.ranges = new RangeParser(cursor);
    }

    Query clause(Scope scope) {
        int from = cursor.at();
        if (cursor.take('(')) {
            return group.apply(scope);
        }
        if (cursor.peek() == '/') {
            throw cursor.refuse(from, "regular expressions are not read: their cost has no bound", null);
        }
        if (cursor.take('"')) {
            return phrase(scope, from);
        }
        if (cursor.peek() == '[' || cursor.peek() == '{') {
            return range(scope);
        }
        String word = cursor.word();
        if (cursor.take(':')) {
            return clause(scopeNamed(word, from));
        }
        if (word.isEmpty()) {
            throw cursor.refuse("“%s” can't stand here".formatted(cursor.peek()));
        }
        Query query = word(scope, word, from);
        refuseSuffix();
        return query;
    }

    private Scope scopeNamed(String name, int from) {
        if (name.equals("*")) {
            throw cursor.refuse(from, "a query that matches everything is refused", null);
        }
        return Scope.named(name).orElseThrow(() -> {
            @Nullable String close = Suggestion.among(Scope.names(), name).orElse(null);
            return cursor.refuse(from, "there is no field “%s”".formatted(name), close);
        });
    }

    private Query word(Scope scope, String word, int from) {
        return switch (scope) {
            case InText(List<FieldName> fields) ->
                new Words(fields, List.of(new Place(List.of(atoms.atom(word, from)))), 0);
            case InValue(ValueField field) when word.equals("*") -> new Present(field);
            case InValue(ValueField field) -> value(field, word, from);
        };
    }

    private Query value(ValueField field, String word, int from) {
        if (field.isNumeric()) {
            Bound.At exactly = ranges.amount(word, true, from);
            return new Query.Range(field, exactly, exactly);
        }
        boolean open = word.endsWith("*");
        String bare = open ? word.substring(0, word.length() - 1) : word;
        List<String> words = Passage.of(FieldName.TEXT, bare).tokens().stream()
                .map(Token::word)
                .toList();
        if (words.isEmpty() || bare.indexOf('*') >= 0 || bare.indexOf('?') >= 0) {
            throw cursor.refuse(from, "only a word may stand here, or the beginning of one with * at its end", null);
        }
        ClosedValues.check(field, bare, from, cursor);
        return new Value(field, words, open);
    }

    private Query phrase(Scope scope, int from) {
        return switch (scope) {
            case InText(List<FieldName> fields) -> phraseOf(fields, from);
            case InValue(ValueField field) -> value(field, quoted(from), from);
        };
    }

    private Query phraseOf(List<FieldName> fields, int from) {
        List<Place> places = atoms.places(from);
        int gaps = cursor.take('~') ? cursor.number("~ after a phrase") : 0;
        refuseSuffix();
        return new Words(fields, places, gaps);
    }

    private String quoted(int from) {
        var words = new StringBuilder();
        cursor.skipSpace();
        while (!cursor.take('"')) {
            if (cursor.atEnd()) {
                throw cursor.refuse(from, "a phrase is not closed: a quotation mark is missing", null);
            }
            String word = cursor.word();
            if (word.isEmpty()) {
                throw cursor.refuse("“%s” can't stand in a value".formatted(cursor.peek()));
            }
            words.append(word).append(' ');
            cursor.skipSpace();
        }
        refuseSuffix();
        return words.toString().strip();
    }

    private Query range(Scope scope) {
        return switch (scope) {
            case InValue(ValueField field) when field.isNumeric() -> ranges.range(field);
            default ->
                throw cursor.refuse(
                        "a range needs a field that holds a number: weight, age, amount, valuation or independent");
        };
    }

    private void refuseSuffix() {
        if (cursor.peek() == '~') {
            throw cursor.refuse("~ stands after a phrase only: a fuzzy word's cost has no bound");
        }
        if (cursor.peek() == '^') {
            throw cursor.refuse("weights are lines of the score, not ^ in a query");
        }
    }
}
