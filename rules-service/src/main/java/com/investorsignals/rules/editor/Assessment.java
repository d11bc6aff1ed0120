package com.investorsignals.rules.editor;

import com.investorsignals.rules.rule.RuleDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a form of the editor comes to.
 *
 * @param problems why the document is refused
 * @param faults what is wrong with the article
 * @param trial what the rule makes of the article, where both are there
 */
record Assessment(
        Optional<RuleDocument> document,
        List<ProblemLine> problems,
        List<String> faults,
        List<LineNumber> numbers,
        @Nullable TrialCard trial) {
    /** Room for what is typed until the next assessment. */
    private static final int AHEAD = 60;

    private static final int MOST = 2_000;

    Assessment {
        problems = problems.stream()
                .sorted(Comparator.comparingInt(ProblemLine::line))
                .toList();
        faults = List.copyOf(faults);
        numbers = List.copyOf(numbers);
    }

    static Assessment of(
            Optional<RuleDocument> document,
            List<ProblemLine> problems,
            List<String> faults,
            String source,
            @Nullable TrialCard trial) {
        return new Assessment(document, problems, faults, LineNumber.of(source, problems), trial);
    }

    public boolean isValid() {
        return problems.isEmpty();
    }

    record LineNumber(int number, boolean bad) {

        /** Of the lines of a document and some more. */
        static List<LineNumber> of(String source, List<ProblemLine> problems) {
            Set<Integer> bad = problems.stream().map(ProblemLine::line).collect(Collectors.toSet());
            int last = (int) Math.min(MOST, source.lines().count() + AHEAD);
            return IntStream.rangeClosed(1, last)
                    .mapToObj(number -> new LineNumber(number, bad.contains(number)))
                    .toList();
        }
    }
}
