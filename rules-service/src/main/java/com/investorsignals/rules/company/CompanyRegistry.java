package com.investorsignals.rules.company;

import java.util.Collection;
import java.util.List;

/** The known companies, found in text by name and alias. Immutable. */
public final class CompanyRegistry {
    private final List<CompanyProfile> companies;

    private CompanyRegistry(List<CompanyProfile> companies) {
        this.companies = companies;
    }

    public static CompanyRegistry of(Collection<CompanyProfile> companies) {
        return new CompanyRegistry(List.copyOf(companies));
    }

    public int size() {
        return companies.size();
    }
}
