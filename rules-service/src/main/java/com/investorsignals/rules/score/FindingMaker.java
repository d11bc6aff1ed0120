package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.fact.Facts;
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
                evidence(scored, surest),
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

    private static List<Evidence> evidence(Scored scored, List<View> surest) {
        Map<View, List<Span>> spans = new LinkedHashMap<>();
        scored.evidence().forEach((view, found) -> spans.put(view, new ArrayList<>(found)));
        surest.forEach(view -> spans.computeIfAbsent(view, key -> new ArrayList<>())
                .addAll(view.facts().spans()));
        var evidence = new ArrayList<Evidence>();
        spans.forEach((view, found) -> evidence.addAll(Quotes.of(view, found)));
        return evidence;
    }
}
