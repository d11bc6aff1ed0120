package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.text.AnalysedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Many queries, compiled together. One pass over a text finds the rows of words that stand in it; they wake the queries
 * that wait for one of them, and decide most of those; the rest is evaluated on positions. Immutable.
 */
public final class QuerySet {
    private final Vocabulary vocabulary = new Vocabulary();
    private final RowTrie rows = new RowTrie();
    private final Screen screen = new Screen();
    /** Where in the screen each query begins. */
    private final int[] starts;

    private final Waiting waiting = new Waiting();
    /** Queries that wait for no word. */
    private final BitSet always = new BitSet();

    private QuerySet(List<Query> queries) {
        this.starts = new int[queries.size()];
        var compiler = new QueryCompiler(vocabulary, rows, screen);
        var choice = new TriggerChoice(new Commonness(queries));
        for (int i = 0; i < starts.length; i++) {
            starts[i] = compiler.compile(queries.get(i));
            switch (choice.of(queries.get(i))) {
                case Trigger.None none -> always.set(i);
                case Trigger.OneOf some -> {
                    for (List<Atom> row : some.rows()) {
                        waiting.add(compiler.row(row), i);
                    }
                }
            }
        }
        waiting.sort(rows.size());
    }

    public static QuerySet of(List<Query> queries) {
        return new QuerySet(queries);
    }

    /** The queries that may hold of the text, in the order of the list; no other one does. */
    public List<Candidate> candidates(AnalysedText text) {
        FoundRows found = find(text);
        BitSet woken = woken(found);
        var candidates = new ArrayList<Candidate>();
        for (int query = woken.nextSetBit(0); query >= 0; query = woken.nextSetBit(query + 1)) {
            Holds holds = screen.holds(starts[query], found);
            if (holds != Holds.NO) {
                candidates.add(new Candidate(query, holds == Holds.YES));
            }
        }
        return candidates;
    }

    private FoundRows find(AnalysedText text) {
        return new FoundRows(rows.in(vocabulary.read(text.title())), rows.in(vocabulary.read(text.text())));
    }

    private BitSet woken(FoundRows found) {
        var woken = (BitSet) always.clone();
        waiting.wake(found.inTitle(), woken);
        waiting.wake(found.inText(), woken);
        return woken;
    }
}
