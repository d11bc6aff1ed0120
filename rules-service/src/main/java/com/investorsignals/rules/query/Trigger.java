package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.Atom;
import java.util.List;

/** What a text must hold for a query to hold of it. */
sealed interface Trigger {

    /** How common it is; only the order counts. */
    double commonness();

    /** Nothing in particular: the query must be asked of every text. */
    record None() implements Trigger {
        @Override
        public double commonness() {
            return Double.MAX_VALUE;
        }
    }

    /** One of these rows of words, which stand side by side. */
    record OneOf(List<List<Atom>> rows, double commonness) implements Trigger {
        public OneOf {
            rows = List.copyOf(rows);
        }
    }
}
