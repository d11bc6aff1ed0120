package com.investorsignals.rules.company;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of one company, new or listed.
 *
 * @param listed as it stands in the registry, null for a new one
 * @param given what the form holds
 * @param faults what is wrong with it, by field
 * @param outdated somebody else changed the company since the form was loaded
 */
record CompanyFormPage(@Nullable Listed listed, CompanyFields given, Map<String, String> faults, boolean outdated) {

    CompanyFormPage {
        faults = Map.copyOf(faults);
    }

    static CompanyFormPage blank() {
        return new CompanyFormPage(null, new CompanyFields(), Map.of(), false);
    }

    static CompanyFormPage of(Company company) {
        return new CompanyFormPage(Listed.of(company), CompanyFields.of(company), Map.of(), false);
    }

    static CompanyFormPage outdated(Company company, CompanyFields given) {
        return new CompanyFormPage(Listed.of(company), given, Map.of(), true);
    }

    static CompanyFormPage faulty(@Nullable Company company, CompanyFields given, Map<String, String> faults) {
        return new CompanyFormPage(company == null ? null : Listed.of(company), given, faults, false);
    }

    public String title() {
        return listed == null ? "Add a company" : listed.name();
    }

    /** Empty where nothing is wrong. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** What somebody else made of the field meanwhile; empty where that is what the form holds. */
    public String other(String field) {
        if (!outdated) {
            return "";
        }
        String stored = Objects.requireNonNull(listed).fields().value(field);
        String shown = stored.isEmpty() ? "nothing" : stored.replace("\n", ", ");
        return stored.equals(given.value(field).replace("\r\n", "\n")) ? "" : shown;
    }

    /** The version is what an edit from this page replaces. */
    record Listed(UUID id, int version, String name, CompanyFields fields) {
        static Listed of(Company company) {
            return new Listed(company.id, company.version, company.name, CompanyFields.of(company));
        }
    }
}
