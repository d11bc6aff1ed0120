package com.investorsignals.rules.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.score.Contribution;
import com.investorsignals.rules.score.Finding;
import com.investorsignals.rules.score.PartyRef;
import com.investorsignals.rules.score.RuleRef;
import com.investorsignals.rules.score.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signal says at one time.
 *
 * @param independent publisher families that report it on their own
 * @param syndicated copies, which add none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignalContent(
        Category category,
        CompanyRef company,
        List<PartyRef> parties,
        Standing standing,
        int score,
        Severity severity,
        String headline,
        Facts facts,
        List<Contribution> contributions,
        @Nullable String counterfactual,
        List<Quote> evidence,
        int independent,
        int syndicated,
        RuleRef rule,
        List<String> feedTags) {

    public SignalContent {
        parties = List.copyOf(parties);
        contributions = List.copyOf(contributions);
        evidence = List.copyOf(evidence);
        feedTags = List.copyOf(feedTags);
    }

    public static SignalContent of(
            Finding finding,
            Standing standing,
            List<Quote> evidence,
            int independent,
            int syndicated,
            List<String> feedTags) {
        return new SignalContent(
                finding.category(),
                finding.company(),
                finding.parties(),
                standing,
                finding.score(),
                finding.severity(),
                finding.headline(),
                finding.facts(),
                finding.contributions(),
                finding.counterfactual(),
                evidence,
                independent,
                syndicated,
                finding.rule(),
                feedTags);
    }
}
