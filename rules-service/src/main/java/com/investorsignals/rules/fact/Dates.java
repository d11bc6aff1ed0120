package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Months;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds dates: a month with its day or year, and a year by itself. */
final class Dates {
    private Dates() {}

    static List<Span> in(Passage passage) {
        var found = new ArrayList<Span>();
        BitSet months = Months.NAMES.starts(passage);
        for (int i = 0; i < passage.size(); i++) {
            int to = i;
            if (months.get(i) && Months.NAMES.lengthAt(passage, i) > 0) {
                to = i + 1;
                while (to < passage.size()
                        && to < i + 3
                        && isDayOrYear(passage.token(to).word())) {
                    to++;
                }
                to = to == i + 1 ? i : to;
            } else if (isYear(passage.token(i).word())) {
                to = i + 1;
            }
            if (to > i) {
                found.add(passage.span(i, to));
                i = to - 1;
            }
        }
        return found;
    }

    private static boolean isDayOrYear(String word) {
        return isYear(word) || (word.length() <= 2 && word.chars().allMatch(Character::isDigit));
    }

    private static boolean isYear(String word) {
        return word.length() == 4
                && (word.startsWith("19") || word.startsWith("20"))
                && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
