package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a finding of what a rule scored: facts from the articles that are surest of them, quotes, receipt. */
final class FindingMaker {
    private FindingMaker() {}

    static Finding make(Scored scored, List<View> members, CompanyRef company, StoryContext context) {
        View first = members.getFirst();
        List<View> surest = Surest.of(members);
        Facts facts = surest.stream().map(view -> view.facts().facts()).reduce(Facts.NONE, Facts::or);
        Receipt receipt = Receipt.of(scored, facts);
        RuleDocument rule = scored.rule().document();
        return new Finding(
                rule.category(),
                company,
                parties(surest),
                context.standing(),
                facts,
                receipt.contributions(),
                receipt.score(),
                Severity.of(receipt.score()),
                receipt.raised(),
                receipt.counterfactual(),
                evidence(scored, surest, disputing(members, context)),
                new RuleRef(rule.id(), scored.rule().version(), rule.title()),
                Headline.of(
                        rule.category(),
                        context.standing(),
                        facts,
                        company.name(),
                        surest.getFirst().read().article().title()),
                first.read().family(),
                first.read().isIndependent(first.facts()));
    }

    private static List<PartyRef> parties(List<View> views) {
        Map<String, PartyRef> parties = new LinkedHashMap<>();
        for (View view : views) {
            for (Party party : view.facts().parties()) {
                CompanyRef company = party.company();
                var ref = new PartyRef(company.key(), company.name(), company.keys(), PartyRef.Role.of(party.kind()));
                parties.putIfAbsent(party.kind() + company.key(), ref);
            }
        }
        return List.copyOf(parties.values());
    }

    /** Those that contradict what is told, the latest first; none where it stands. */
    private static List<View> disputing(List<View> earliestFirst, StoryContext context) {
        if (context.standing() != Standing.DISPUTED) {
            return List.of();
        }
        return earliestFirst.reversed().stream()
                .filter(view -> view.standing() == Standing.DISPUTED)
                .toList();
    }

    /** What disputes it stands before what is disputed. */
    private static List<Evidence> evidence(Scored scored, List<View> surest, List<View> disputing) {
        Map<View, List<Span>> spans = new LinkedHashMap<>();
        disputing.forEach(view -> spans.put(view, new ArrayList<>(view.denials())));
        scored.evidence().forEach((view, found) -> add(spans, view, found));
        disputing.forEach(view -> add(spans, view, view.facts().spans()));
        surest.forEach(view -> add(spans, view, view.facts().spans()));
        var evidence = new ArrayList<Evidence>();
        spans.forEach((view, found) -> evidence.addAll(Quotes.of(view, found)));
        return evidence;
    }

    private static void add(Map<View, List<Span>> spans, View view, List<Span> found) {
        spans.computeIfAbsent(view, key -> new ArrayList<>()).addAll(found);
    }
}
