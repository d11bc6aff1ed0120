package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule finds in an article, or in all articles of a story. The contributions sum to the score.
 *
 * @param raised the score reaches the rule's threshold
 * @param counterfactual what would have changed the severity, in words
 * @param family the publisher family of the article (the earliest of a story)
 * @param independent a press report that credits no release: wires, company sites and copies add none
 */
public record Finding(
        Category category,
        CompanyRef company,
        List<PartyRef> parties,
        Standing standing,
        Facts facts,
        List<Contribution> contributions,
        int score,
        Severity severity,
        boolean raised,
        @Nullable String counterfactual,
        List<Evidence> evidence,
        RuleRef rule,
        String headline,
        String family,
        boolean independent) {

    public Finding {
        parties = List.copyOf(parties);
        contributions = List.copyOf(contributions);
        evidence = List.copyOf(evidence);
    }
}
