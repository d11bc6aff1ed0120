package com.investorsignals.rules.company;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of an import says of a company. */
enum CsvColumn {
    NAME,
    ALIASES,
    DOMAINS,
    TICKER,
    TAGS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a header names it, in any case. */
    static Optional<CsvColumn> of(String title) {
        return Stream.of(values())
                .filter(column -> column.word().equalsIgnoreCase(title))
                .findFirst();
    }

    boolean differs(CompanyProfile one, CompanyProfile other) {
        return switch (this) {
            case NAME -> !one.name().equals(other.name());
            case ALIASES -> !one.aliases().equals(other.aliases());
            case DOMAINS -> !one.domains().equals(other.domains());
            case TICKER -> !Objects.equals(one.ticker(), other.ticker());
            case TAGS -> !one.tags().equals(other.tags());
        };
    }
}
