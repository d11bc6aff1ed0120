package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Passage;

/**
 * Where a name ends: what a product adds to its maker's name is not of the name, unless the whole acts or is explained
 * as a company does.
 */
final class NameEnds {
    private static final WordList PRODUCTS = WordList.of("products");

    private final Passage passage;

    NameEnds(Passage passage) {
        this.passage = passage;
    }

    int of(int from, int to) {
        int end = to;
        while (end - from > 1 && PRODUCTS.hasStem(passage.token(end - 1))) {
            end--;
        }
        return end < to && isActor(to) ? to : end;
    }

    /** {@code Arden Software raises}, {@code Arden Software, a maker of}. */
    private boolean isActor(int next) {
        if (next >= passage.size()) {
            return false;
        }
        String gap = passage.gapBefore(next);
        String word = passage.token(next).word();
        boolean explained = gap.startsWith(",") && (word.equals("a") || word.equals("an"));
        return explained || (gap.isBlank() && SubjectVerbs.isAt(passage, next));
    }
}
