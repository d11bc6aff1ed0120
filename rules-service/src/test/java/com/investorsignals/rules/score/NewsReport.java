package com.investorsignals.rules.score;

import com.investorsignals.rules.fact.Category;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a judge finds in labelled items, beside what the reader found. */
final class NewsReport {
    private final String name;
    private final Tally all = new Tally();
    private final Tally clear = new Tally();
    private final Map<Category, Tally> byCategory = new EnumMap<>(Category.class);
    private final StatedFacts facts = new StatedFacts();

    private NewsReport(String name) {
        this.name = name;
    }

    static NewsReport of(String name, Judge judge, List<LabelledItem> items) {
        var report = new NewsReport(name);
        items.forEach(item -> report.add(item, judge.judge(item.article())));
        return report;
    }

    private void add(LabelledItem item, List<Finding> findings) {
        Set<Category> found = findings.stream()
                .map(Finding::category)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
        for (Category category : LabelledItem.CATEGORIES) {
            boolean isExpected = item.labels().contains(category);
            boolean isFound = found.contains(category);
            all.count(isExpected, isFound);
            byCategory.computeIfAbsent(category, key -> new Tally()).count(isExpected, isFound);
            if (!item.borderline()) {
                clear.count(isExpected, isFound);
            }
        }
        if (item.labels().contains(Category.TRANCHE)) {
            Optional<Finding> tranche = findings.stream()
                    .filter(finding -> finding.category() == Category.TRANCHE)
                    .findFirst();
            facts.count(item, tranche);
        }
    }

    Tally all() {
        return all;
    }

    Map<Category, Tally> byCategory() {
        return byCategory;
    }

    StatedFacts facts() {
        return facts;
    }

    @Override
    public String toString() {
        var lines = new StringBuilder();
        lines.append("%-34s precision  recall      F1   hits  alarms  misses%n".formatted(name));
        byCategory.forEach((category, tally) -> lines.append("  %-32s %s%n".formatted(category.word(), tally)));
        lines.append("  %-32s %s%n".formatted("all", all));
        lines.append("  %-32s %s%n".formatted("all but borderline items", clear));
        facts.lines().forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }
}
