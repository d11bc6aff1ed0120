package com.investorsignals.rules.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Facts.InvestorRole;
import com.investorsignals.rules.fact.Standing;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** How many of the facts that financings state were read, and how many were made up. */
final class StatedFacts {
    private final Map<Fact, Count> counts = new EnumMap<>(Fact.class);

    void count(LabelledItem item, Optional<Finding> finding) {
        JsonNode stated = item.facts();
        Facts found = finding.map(Finding::facts).orElse(Facts.NONE);
        count(Fact.AMOUNT, stated.has("amount"), found.amount(), money -> isAmount(stated, money));
        count(Fact.VALUATION, stated.has("valuation"), found.valuation(), value -> isValuation(stated, value));
        count(
                Fact.ROUND,
                stated.has("round"),
                found.round(),
                round -> names(stated.get("round")).contains(plain(round)));
        Set<String> leads = leads(found);
        count(Fact.LEAD, stated.has("lead"), leads.isEmpty() ? null : leads, names(stated.path("lead"))::equals);
        @Nullable Standing standing = finding.map(Finding::standing).orElse(null);
        count(Fact.STANDING, stated.has("status"), standing, sure -> isStanding(stated, sure));
    }

    private <T> void count(Fact fact, boolean stated, @Nullable T found, Predicate<T> right) {
        Count count = counts.computeIfAbsent(fact, key -> new Count());
        count.stated += stated ? 1 : 0;
        count.right += stated && found != null && right.test(found) ? 1 : 0;
        count.invented += !stated && found != null ? 1 : 0;
    }

    double accuracy(Fact fact) {
        Count count = counts.get(fact);
        return count == null ? 0 : (double) count.right / Math.max(1, count.stated);
    }

    int invented(Fact fact) {
        Count count = counts.get(fact);
        return count == null ? 0 : count.invented;
    }

    /** The same sum may be stated in two currencies. */
    private static boolean isAmount(JsonNode stated, Facts.Money found) {
        return isSum(stated, found) || isSum(stated.path("amount_alt"), found);
    }

    private static boolean isSum(JsonNode sum, Facts.Money found) {
        BigDecimal value =
                sum.isNumber() ? sum.decimalValue() : sum.path("amount").decimalValue();
        String currency = sum.path("currency").asText(found.currency());
        return value.compareTo(found.value()) == 0 && currency.equals(found.currency());
    }

    private static boolean isValuation(JsonNode stated, Facts.Valuation found) {
        return found.value().compareTo(stated.get("valuation").decimalValue()) == 0;
    }

    /** Readers tell what is done from what is said; the finer order is the product's own. */
    private static boolean isStanding(JsonNode stated, Standing found) {
        Set<String> allowed = new TreeSet<>(names(stated.path("status_alt")));
        allowed.add(stated.get("status").asText());
        boolean certain = allowed.contains("closed") || allowed.contains("announced");
        return found == Standing.RUMOURED ? allowed.contains("rumoured") : certain;
    }

    private static Set<String> leads(Facts facts) {
        return facts.investors() == null
                ? Set.of()
                : facts.investors().stream()
                        .filter(investor -> investor.role() == InvestorRole.LEAD)
                        .map(investor -> plain(investor.name()))
                        .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode names) {
        return names.isArray()
                ? StreamSupport.stream(names.spliterator(), false)
                        .map(name -> plain(name.asText()))
                        .collect(Collectors.toSet())
                : names.isTextual() ? Set.of(plain(names.asText())) : Set.of();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    List<String> lines() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().stated > 0)
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(entry -> "  %-10s %d of %d, %d invented"
                        .formatted(
                                entry.getKey().name().toLowerCase(Locale.ROOT),
                                entry.getValue().right,
                                entry.getValue().stated,
                                entry.getValue().invented))
                .toList();
    }

    /** What a financing may state. */
    enum Fact {
        AMOUNT,
        VALUATION,
        ROUND,
        LEAD,
        STANDING
    }

    private static final class Count {
        private int stated;
        private int right;
        private int invented;
    }
}
