package com.investorsignals.rules.story;

import com.investorsignals.events.CompanyKey;
import com.investorsignals.rules.fact.Facts;
import java.util.List;

/** Whether two reports name the same organisations, whichever side of the event they name first. */
final class Parties {
    private Parties() {}

    /** Where one names no other side, both must name the same company. */
    static boolean agree(Report a, Report b) {
        String ofA = a.facts().counterparty();
        String ofB = b.facts().counterparty();
        boolean sameCompany = a.companyKey().equals(b.companyKey());
        if (ofA == null || ofB == null) {
            return sameCompany;
        }
        boolean crossed = sameName(ofA, b.companyKey()) && sameName(ofB, a.companyKey());
        return crossed || (sameCompany && sameName(ofA, ofB));
    }

    static boolean shareCounterparty(Report a, Report b) {
        return a.facts().counterparty() != null && b.facts().counterparty() != null && agree(a, b);
    }

    static boolean shareInvestor(List<Facts.Investor> a, List<Facts.Investor> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> sameName(x.name(), y.name())));
    }

    static boolean sameName(String a, String b) {
        String keyA = CompanyKey.of(a);
        String keyB = CompanyKey.of(b);
        return keyA.equals(keyB) || keyA.startsWith(keyB + " ") || keyB.startsWith(keyA + " ");
    }
}
