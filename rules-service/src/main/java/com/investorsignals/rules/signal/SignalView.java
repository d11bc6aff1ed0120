package com.investorsignals.rules.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.score.Contribution;
import com.investorsignals.rules.score.PartyRef;
import com.investorsignals.rules.score.RuleRef;
import com.investorsignals.rules.score.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signal as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignalView(
        UUID id,
        UUID storyId,
        int revision,
        boolean history,
        Instant raisedAt,
        Instant updatedAt,
        Category category,
        Company company,
        List<PartyRef> parties,
        String headline,
        Standing standing,
        int score,
        Severity severity,
        Facts facts,
        List<Contribution> contributions,
        @Nullable String counterfactual,
        List<Quote> evidence,
        int independent,
        int syndicated,
        RuleRef rule,
        List<String> feedTags,
        Cause cause) {

    public static SignalView of(Signal signal) {
        SignalContent content = signal.content;
        return new SignalView(
                signal.id,
                signal.id,
                signal.revision,
                signal.history,
                signal.raisedAt,
                signal.updatedAt,
                content.category(),
                new Company(
                        content.company().key(),
                        content.company().id(),
                        content.company().name(),
                        content.company().listed()),
                content.parties(),
                content.headline(),
                content.standing(),
                content.score(),
                content.severity(),
                content.facts(),
                content.contributions(),
                content.counterfactual(),
                content.evidence(),
                content.independent(),
                content.syndicated(),
                content.rule(),
                content.feedTags(),
                new Cause(signal.causeKind, signal.causeId));
    }

    /** Whom the signal is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Company(String key, @Nullable UUID id, String name, boolean listed) {}
}
