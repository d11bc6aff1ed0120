package com.investorsignals.rules.query;

import com.investorsignals.rules.text.FieldName;
import java.util.BitSet;
import java.util.List;

/** The rows of words that stand in an article, by their numbers. */
record FoundRows(BitSet inTitle, BitSet inText) {
    private static final int TITLE = 1;
    private static final int TEXT = 2;

    /** The fields as a number of two bits. */
    static int bits(List<FieldName> fields) {
        return (fields.contains(FieldName.TITLE) ? TITLE : 0) | (fields.contains(FieldName.TEXT) ? TEXT : 0);
    }

    boolean holds(int row, int fields) {
        return ((fields & TITLE) != 0 && inTitle.get(row)) || ((fields & TEXT) != 0 && inText.get(row));
    }
}
