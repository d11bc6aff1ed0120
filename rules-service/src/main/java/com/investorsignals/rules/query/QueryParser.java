package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.AllOf;
import com.investorsignals.rules.query.Query.AnyOf;
import com.investorsignals.rules.query.Query.Not;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads booleans and groups: OR binds loosest, then AND; words side by side are alternatives, as in Lucene. */
final class QueryParser {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 10_000;

    private final Cursor cursor;
    private final ClauseParser clauses;
    private int depth;

    private QueryParser(String source) {
        cursor = new Cursor(source);
        clauses = new ClauseParser(cursor, this::group);
    }

    static QueryReading parse(String source) {
        if (source.length() > LONGEST) {
            return new QueryReading.Refused(LONGEST, "a query has at most 10,000 characters", null);
        }
        try {
            return new QueryReading.Understood(new QueryParser(source).whole());
        } catch (RefusedQuery e) {
            return e.reading();
        }
    }

    private Query whole() {
        Query query = alternatives(Scope.DEFAULT);
        cursor.skipSpace();
        if (!cursor.atEnd()) {
            throw cursor.refuse("“%s” closes nothing".formatted(cursor.peek()));
        }
        return query;
    }

    private Query group(Scope scope) {
        if (++depth > DEEPEST) {
            throw cursor.refuse("groups stand at most 40 deep");
        }
        Query query = alternatives(scope);
        cursor.skipSpace();
        if (!cursor.take(')')) {
            throw cursor.refuse("a group is not closed: “)” is missing");
        }
        depth--;
        return query;
    }

    private Query alternatives(Scope scope) {
        var parts = new ArrayList<Query>();
        do {
            parts.add(sideBySide(scope));
            cursor.skipSpace();
        } while (cursor.takeOperator("OR") || cursor.takeOperator("||"));
        return anyOf(parts);
    }

    /** Clauses without an operator between them: one of them, all with a plus, none with a minus. */
    private Query sideBySide(Scope scope) {
        var required = new ArrayList<Query>();
        var excluded = new ArrayList<Query>();
        var plain = new ArrayList<Query>();
        do {
            cursor.skipSpace();
            if (cursor.take('+')) {
                required.add(conjunction(scope));
            } else if (cursor.take('-')) {
                excluded.add(new Not(conjunction(scope)));
            } else {
                plain.add(conjunction(scope));
            }
            cursor.skipSpace();
        } while (!atBreak());
        if (required.isEmpty() && !plain.isEmpty()) {
            required.add(anyOf(plain));
        }
        required.addAll(excluded);
        return allOf(required);
    }

    private boolean atBreak() {
        return cursor.atEnd() || cursor.peek() == ')' || cursor.looksAt("OR") || cursor.looksAt("||");
    }

    private Query conjunction(Scope scope) {
        var parts = new ArrayList<Query>();
        do {
            cursor.skipSpace();
            parts.add(negation(scope));
            cursor.skipSpace();
        } while (cursor.takeOperator("AND") || cursor.takeOperator("&&") || cursor.looksAt("NOT"));
        return allOf(parts);
    }

    private Query negation(Scope scope) {
        boolean negated = cursor.takeOperator("NOT") || cursor.take('!');
        cursor.skipSpace();
        @Nullable String missing = missingOperand();
        if (missing != null) {
            throw cursor.refuse(missing);
        }
        Query clause = clauses.clause(scope);
        return negated ? new Not(clause) : clause;
    }

    private @Nullable String missingOperand() {
        if (cursor.atEnd()) {
            return "a word, a phrase or a group is missing at the end";
        }
        for (String operator : List.of("AND", "OR", "&&", "||", ")")) {
            if (cursor.looksAt(operator)) {
                return "a word, a phrase or a group is missing before “%s”".formatted(operator);
            }
        }
        return null;
    }

    private static Query allOf(List<Query> parts) {
        return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
    }

    private static Query anyOf(List<Query> parts) {
        return parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
    }
}
