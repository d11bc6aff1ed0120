package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds how long a contract runs: {@code five-year}, {@code 36 months}, {@code multi-year}. */
final class Terms {
    private static final Set<String> COUNTS = Set.of(
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty",
            "multi");

    private Terms() {}

    static Stream<Span> in(Reading reading) {
        return reading.text().passages().stream().flatMap(passage -> in(passage).stream());
    }

    private static List<Span> in(Passage passage) {
        var found = new ArrayList<Span>();
        for (int i = 0; i + 1 < passage.size(); i++) {
            String unit = passage.token(i + 1).stem();
            boolean hyphen = passage.gapBefore(i + 1).equals("-");
            boolean years = unit.equals("year") || unit.equals("month");
            if (years && isCount(passage, i) && (hyphen || followsFor(passage, i))) {
                found.add(passage.span(i, i + 2));
            }
        }
        return found;
    }

    private static boolean isCount(Passage passage, int position) {
        String word = passage.token(position).word();
        return COUNTS.contains(word) || (word.length() <= 3 && word.chars().allMatch(Character::isDigit));
    }

    private static boolean followsFor(Passage passage, int position) {
        return position > 0
                && Set.of("for", "over").contains(passage.token(position - 1).word());
    }
}
