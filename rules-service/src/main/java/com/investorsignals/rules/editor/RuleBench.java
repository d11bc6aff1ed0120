package com.investorsignals.rules.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rules.rule.ReferenceDocument;
import com.investorsignals.rules.rule.Rule;
import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.rule.RuleReader;
import com.investorsignals.rules.rule.RuleReading;
import com.investorsignals.rules.score.LiveJudge;
import com.investorsignals.rules.score.ScoreForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the document of a form and tries it on the form's article, by the companies and publishers of now. */
@ApplicationScoped
class RuleBench {
    /** Problems that a person wants to see at once. */
    private static final int MOST = 20;

    private final LiveJudge judge;
    private final Validator validator;
    private final Clock clock;

    RuleBench(LiveJudge judge, Validator validator, Clock clock) {
        this.judge = judge;
        this.validator = validator;
        this.clock = clock;
    }

    /** {@code id}: the rule that the document must stay, null for a new one. */
    Assessment assess(EditorFields given, @Nullable String id) throws JsonProcessingException {
        String source = given.document();
        RuleReading reading = new RuleReader(ReferenceDocument.fragments()).read(source);
        List<ProblemLine> problems = problems(reading, source, id);
        List<String> faults = given.hasArticle() ? faults(given.article()) : List.of();
        @Nullable TrialCard trial = given.hasArticle() && faults.isEmpty()
                ? reading.document().map(rule -> attempt(rule, given.article())).orElse(null)
                : null;
        return Assessment.of(reading.document(), problems, faults, source, trial);
    }

    private static List<ProblemLine> problems(RuleReading reading, String source, @Nullable String id) {
        List<String> lines = source.lines().toList();
        return Stream.concat(
                        reading.problems().stream().map(problem -> ProblemLine.of(problem, lines)),
                        reading.document().flatMap(document -> wrongId(document.id(), id)).stream()
                                .map(told -> ProblemLine.ofId(told, lines)))
                .limit(MOST)
                .toList();
    }

    private static Optional<String> wrongId(String written, @Nullable String id) {
        if (id == null) {
            return Rule.known(written).map(rule -> "there is already a rule " + rule.id + "; open it to change it");
        }
        return written.equals(id) ? Optional.empty() : Optional.of("the id of a rule never changes; this one is " + id);
    }

    private TrialCard attempt(RuleDocument rule, ScoreForm article) {
        return TrialCard.of(rule, article, judge.current().attempt(rule, article.article(clock.instant())));
    }

    private List<String> faults(ScoreForm article) {
        return validator.validate(article).stream()
                .map(violation -> "%s: %s".formatted(violation.getPropertyPath(), violation.getMessage()))
                .sorted()
                .toList();
    }
}
