package com.investorsignals.watcher.parse;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What months and zones are called in the dates of feeds, in lower case, in the languages that feeds come in. */
final class DateWords {
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("et", -5),
            Map.entry("pt", -8),
            Map.entry("bst", 1),
            Map.entry("wet", 0),
            Map.entry("west", 1),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("mez", 1),
            Map.entry("mesz", 2),
            Map.entry("eet", 2),
            Map.entry("eest", 3),
            Map.entry("msk", 3),
            Map.entry("jst", 9),
            Map.entry("kst", 9),
            Map.entry("aest", 10),
            Map.entry("aedt", 11),
            Map.entry("hst", -10),
            Map.entry("akst", -9),
            Map.entry("akdt", -8));

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

    private DateWords() {}

    /** From 1, in full or cut. */
    static Optional<Integer> month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name::startsWith)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** By name, by hours and minutes, or by both; a name that nobody knows is UTC. */
    static ZoneOffset zone(String name) {
        int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
        if (sign < 0) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(name, 0));
        }
        String digits = name.substring(sign + 1).replace(":", "");
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int total = hours * 3600 + minutes * 60;
        return ZoneOffset.ofTotalSeconds(name.charAt(sign) == '-' ? -total : total);
    }
}
