package com.investorsignals.rules.story;

import com.investorsignals.events.CompanyKey;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.score.Finding;
import java.util.Set;
import java.util.TreeSet;

/** The companies under whose names an event may be told: both, where either side may be named first. */
final class Sides {
    private Sides() {}

    static Set<String> of(Finding finding) {
        return of(finding.company().key(), finding.category(), finding.facts());
    }

    static Set<String> of(String companyKey, Category category, Facts facts) {
        var sides = new TreeSet<>(Set.of(companyKey));
        String counterparty = facts.counterparty();
        if (counterparty != null && (category == Category.PARTNERSHIP || category == Category.PROCUREMENT)) {
            sides.add(CompanyKey.of(counterparty));
        }
        return sides;
    }
}
