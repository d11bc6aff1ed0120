package com.investorsignals.rules.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Category, company and standing of news of every standing, where the items are at hand. They were judged before the
 * default pack saw them and are looked at while it is written; the floors are what it reaches, so that it can only get
 * better.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedNewsTest {
    private static final int RIGHT_CATEGORIES = 52;
    private static final int FALSE_ALARMS = 5;
    private static final int RIGHT_COMPANIES = 47;
    private static final Map<Standing, Integer> RIGHT_STANDINGS = Map.of(
            Standing.RUMOURED, 12,
            Standing.CLAIMED, 9,
            Standing.ANNOUNCED, 22,
            Standing.VERIFIED, 2,
            Standing.DISPUTED, 2);

    private final Map<Category, Tally> categories = new EnumMap<>(Category.class);
    private final Map<Standing, Count> standings = new EnumMap<>(Standing.class);
    private final Tally all = new Tally();
    private final Count companies = new Count();

    @BeforeAll
    void judge() throws IOException {
        String corpora = System.getenv("SIGNALS_CORPORA");
        assumeTrue(corpora != null, "SIGNALS_CORPORA names no folder");
        Path news = Path.of(corpora, "news");
        assumeTrue(Files.exists(news), () -> news + " is absent");
        Judge judge = Judges.ofDefaultPack();
        for (JudgedItem item : JudgedItem.read("judged-news.jsonl", news)) {
            count(item, judge.judge(item.article()));
        }
        report();
    }

    private void count(JudgedItem item, List<Finding> findings) {
        for (Category category : Category.values()) {
            boolean isExpected =
                    item.signal().map(signal -> signal.category() == category).orElse(false);
            boolean isFound = findings.stream().anyMatch(finding -> finding.category() == category);
            categories.computeIfAbsent(category, key -> new Tally()).count(isExpected, isFound);
            all.count(isExpected, isFound);
        }
        item.signal().ifPresent(signal -> compare(item, signal, findings));
        if (item.signal().isEmpty()) {
            findings.forEach(finding -> System.out.println("  alarm " + item.id() + " " + words(finding)));
        }
    }

    private void compare(JudgedItem item, JudgedItem.Expected signal, List<Finding> findings) {
        Optional<Finding> found = findings.stream()
                .filter(finding -> finding.category() == signal.category())
                .findFirst();
        boolean isStanding =
                found.map(finding -> finding.standing() == signal.standing()).orElse(false);
        standings.computeIfAbsent(signal.standing(), key -> new Count()).add(found.isPresent(), isStanding);
        boolean isCompany =
                found.map(finding -> signal.isOf(finding.company().name())).orElse(false);
        if (found.isPresent()) {
            companies.add(true, isCompany);
        }
        if (!isStanding || !isCompany) {
            System.out.println("  %s %s%s: %s"
                    .formatted(
                            item.id(),
                            signal,
                            item.borderline() ? " (borderline)" : "",
                            findings.stream().map(JudgedNewsTest::words).collect(Collectors.joining("; "))));
        }
    }

    private static String words(Finding finding) {
        return "%s of %s, %s, by %s"
                .formatted(
                        finding.category().word(),
                        finding.company().name(),
                        finding.standing().word(),
                        finding.rule().id());
    }

    private void report() {
        System.out.println("further items                      precision  recall      F1   hits  alarms  misses");
        categories.forEach((category, tally) -> System.out.println("  %-32s %s".formatted(category.word(), tally)));
        System.out.println("  %-32s %s".formatted("all", all));
        standings.forEach((standing, count) -> System.out.println("  %-12s %s".formatted(standing.word(), count)));
        System.out.println("  company      " + companies);
    }

    @Test
    void findsTheCategories() {
        assertThat(all.hits()).isGreaterThanOrEqualTo(RIGHT_CATEGORIES);
        assertThat(all.falseAlarms()).isLessThanOrEqualTo(FALSE_ALARMS);
    }

    @Test
    void namesTheCompany() {
        assertThat(companies.right).isGreaterThanOrEqualTo(RIGHT_COMPANIES);
    }

    @Test
    void tellsHowSureItIs() {
        RIGHT_STANDINGS.forEach((standing, floor) -> assertThat(standings.getOrDefault(standing, new Count()).right)
                .as(standing.word())
                .isGreaterThanOrEqualTo(floor));
    }

    private static final class Count {
        private int judged;
        private int found;
        private int right;

        private void add(boolean isFound, boolean isRight) {
            judged++;
            found += isFound ? 1 : 0;
            right += isRight ? 1 : 0;
        }

        @Override
        public String toString() {
            return "%d judged, %d found, %d right".formatted(judged, found, right);
        }
    }
}
