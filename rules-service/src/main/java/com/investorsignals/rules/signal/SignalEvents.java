package com.investorsignals.rules.signal;

import com.investorsignals.events.SignalFacts;
import com.investorsignals.events.SignalRaised;
import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.score.PartyRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A revision in the words of the contract. */
final class SignalEvents {
    private SignalEvents() {}

    static SignalRaised of(SignalRevision revision) {
        SignalContent content = revision.content;
        return new SignalRaised(
                revision.signalId,
                revision.signalId,
                revision.revision,
                revision.raisedAt,
                content.category().word(),
                company(content.company()),
                content.parties().stream().map(SignalEvents::party).toList(),
                content.standing().word(),
                content.score(),
                content.severity().word(),
                content.headline(),
                facts(content.facts()),
                content.contributions().stream()
                        .map(line -> new SignalRaised.Contribution(line.label(), line.points()))
                        .toList(),
                content.counterfactual(),
                content.evidence().stream().map(SignalEvents::evidence).toList(),
                content.independent(),
                content.syndicated(),
                new SignalRaised.Rule(
                        content.rule().id(),
                        content.rule().version(),
                        content.rule().title()),
                content.feedTags(),
                new SignalRaised.Cause(revision.causeKind.word(), revision.causeId));
    }

    private static SignalRaised.Company company(CompanyRef company) {
        return new SignalRaised.Company(
                company.key(), company.id(), company.name(), company.listed(), company.keys(), company.tags());
    }

    private static SignalRaised.Party party(PartyRef party) {
        return new SignalRaised.Party(
                party.key(), party.name(), party.keys(), party.role().word());
    }

    private static SignalRaised.Evidence evidence(Quote quote) {
        return new SignalRaised.Evidence(
                quote.articleId(),
                quote.url(),
                quote.publisher(),
                quote.family(),
                quote.publishedAt(),
                quote.field(),
                quote.start(),
                quote.end(),
                quote.quote());
    }

    private static SignalFacts facts(Facts facts) {
        Facts.Money amount = facts.amount();
        Facts.Valuation valuation = facts.valuation();
        Facts.Outcome outcome = facts.outcome();
        Facts.RiskKind kind = facts.kind();
        return new SignalFacts(
                amount == null
                        ? null
                        : new SignalFacts.Money(amount.value(), amount.currency(), amount.usd(), amount.text()),
                valuation == null
                        ? null
                        : new SignalFacts.Valuation(
                                valuation.value(),
                                valuation.currency(),
                                valuation.usd(),
                                valuation.kind().word(),
                                valuation.text()),
                facts.round(),
                investors(facts.investors()),
                facts.counterparty(),
                facts.term(),
                metrics(facts.metrics()),
                facts.auditor(),
                facts.scheme(),
                facts.metric(),
                outcome == null ? null : outcome.word(),
                kind == null ? null : kind.word());
    }

    private static @Nullable List<SignalFacts.Investor> investors(@Nullable List<Facts.Investor> investors) {
        return investors == null
                ? null
                : investors.stream()
                        .map(investor -> new SignalFacts.Investor(
                                investor.name(), investor.role().word()))
                        .toList();
    }

    private static @Nullable List<SignalFacts.Metric> metrics(@Nullable List<Facts.Metric> metrics) {
        return metrics == null
                ? null
                : metrics.stream()
                        .map(metric ->
                                new SignalFacts.Metric(metric.name(), metric.value(), metric.unit(), metric.text()))
                        .toList();
    }
}
