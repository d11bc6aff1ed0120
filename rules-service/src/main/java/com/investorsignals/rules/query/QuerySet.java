package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.Passage;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many queries, compiled together: one pass over a text finds those whose rarest words stand in it, and only they are
 * evaluated. Immutable.
 */
public final class QuerySet {
    private final List<Query> queries;
    private final Vocabulary vocabulary = new Vocabulary();
    private final WaitingQueries waiting = new WaitingQueries();
    /** Those that wait for no word. */
    private final BitSet always = new BitSet();

    private QuerySet(List<Query> queries) {
        this.queries = queries;
        var choice = new TriggerChoice(new Commonness(queries));
        for (int i = 0; i < queries.size(); i++) {
            switch (choice.of(queries.get(i))) {
                case Trigger.None none -> always.set(i);
                case Trigger.OneOf some -> {
                    for (List<Atom> row : some.rows()) {
                        waiting.add(row.stream().mapToInt(vocabulary::add).toArray(), i);
                    }
                }
            }
        }
    }

    public static QuerySet of(List<Query> queries) {
        return new QuerySet(List.copyOf(queries));
    }

    /** The places in the list of the queries that may hold of the text, in ascending order; no other one does. */
    public IntStream candidates(AnalysedText text) {
        var found = (BitSet) always.clone();
        for (Passage passage : text.passages()) {
            waiting.find(vocabulary.read(passage), found);
        }
        return found.stream();
    }

    /** The places in the list of the queries that hold, in ascending order. */
    public IntStream matching(Subject subject) {
        var matcher = new Matcher(subject);
        return candidates(subject.text())
                .filter(query -> matcher.match(queries.get(query)).isPresent());
    }
}
