package com.investorsignals.watcher.parse;

import java.util.List;
import java.util.Optional;

/** What months are called in the dates of feeds, in lower case, in the languages that feeds come in. */
final class MonthNames {
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "gen", "ene"),
            List.of("feb", "fév", "fev"),
            List.of("mar", "mär", "mrz"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai", "mag", "mei"),
            List.of("jun", "giu", "juin"),
            List.of("jul", "lug", "juil"),
            List.of("aug", "aoû", "aou", "ago"),
            List.of("sep", "set"),
            List.of("oct", "okt", "ott", "out"),
            List.of("nov"),
            List.of("dec", "déc", "dez", "dic"));

    private MonthNames() {}

    /** From 1, in full or cut. */
    static Optional<Integer> month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name::startsWith)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
