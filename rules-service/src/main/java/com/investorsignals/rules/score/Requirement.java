package com.investorsignals.rules.score;

import com.investorsignals.rules.fact.CategoryFacts;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.fact.Facts;

/** Whether a fact that a rule requires is there. */
final class Requirement {
    private Requirement() {}

    static boolean holds(String fact, CategoryFacts found) {
        Facts facts = found.facts();
        return switch (fact) {
            case "company" -> found.company() != null;
            case "counterparty" -> found.party(Party.Kind.COUNTERPARTY).isPresent();
            case "investor" -> found.party(Party.Kind.INVESTOR).isPresent();
            case "auditor" -> found.party(Party.Kind.AUDITOR).isPresent();
            case "amount" -> facts.amount() != null;
            case "valuation" -> facts.valuation() != null;
            case "round" -> facts.round() != null;
            case "metric" -> facts.metric() != null || facts.metrics() != null;
            case "scheme" -> facts.scheme() != null;
            case "kind" -> facts.kind() != null;
            default -> throw new IllegalArgumentException("no such fact: " + fact);
        };
    }
}
