package com.investorsignals.rules.editor;

import com.investorsignals.console.MarkedText;
import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.score.Headline;
import com.investorsignals.rules.score.ScoreForm;
import com.investorsignals.rules.score.Severity;
import com.investorsignals.rules.score.Trial;
import com.investorsignals.rules.signal.FactLine;
import com.investorsignals.rules.signal.ScoreSum;
import com.investorsignals.rules.text.FieldName;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of an article, as the editor shows it.
 *
 * @param company whom it is about; empty for nobody
 * @param sum the score, null where nothing was found
 */
record TrialCard(
        String headline,
        String category,
        String company,
        boolean listed,
        String standing,
        List<FactLine> facts,
        @Nullable ScoreSum sum,
        boolean enabled,
        List<String> obstacles,
        MarkedText title,
        MarkedText text) {

    TrialCard {
        facts = List.copyOf(facts);
        obstacles = List.copyOf(obstacles);
    }

    static TrialCard of(RuleDocument rule, ScoreForm article, Trial trial) {
        return new TrialCard(
                trial.finding()
                        .map(found -> Headline.behind(found.company().name(), found.headline()))
                        .orElse(""),
                rule.category().word(),
                trial.company().map(CompanyRef::name).orElse(""),
                trial.company().map(CompanyRef::listed).orElse(false),
                trial.standing().word(),
                FactLine.of(trial.facts()),
                trial.finding()
                        .map(found -> new ScoreSum(
                                found.contributions(), rule.title(), found.score(), found.counterfactual()))
                        .orElse(null),
                rule.enabled(),
                trial.obstacles(),
                marked(article.title(), FieldName.TITLE, trial),
                marked(article.text(), FieldName.TEXT, trial));
    }

    public boolean raised() {
        return obstacles.isEmpty();
    }

    public String severity() {
        return Severity.of(Objects.requireNonNull(sum).score()).word();
    }

    private static MarkedText marked(@Nullable String text, FieldName field, Trial trial) {
        String shown = Objects.requireNonNullElse(text, "");
        BitSet marks = new BitSet(shown.length());
        trial.matches().stream()
                .filter(match -> match.field() == field)
                .forEach(match -> marks.set(match.start(), match.end()));
        return MarkedText.of(shown, marks);
    }
}
