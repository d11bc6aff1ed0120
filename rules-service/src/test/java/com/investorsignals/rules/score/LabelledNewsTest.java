package com.investorsignals.rules.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.investorsignals.rules.score.StatedFacts.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How well the default pack finds what a reader found in real news, where the labelled items are at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledNewsTest {
    /** Slightly below what the pack reaches, in all and where nobody looked while rules were written. */
    private static final double FLOOR = 0.92;

    private static final double PRECISION_FLOOR = 0.94;
    private static final double CATEGORY_FLOOR = 0.80;
    private static final double ASIDE_FLOOR = 0.85;
    private static final double FACT_FLOOR = 0.95;

    private final Judge judge = Judges.ofDefaultPack();
    private final List<LabelledItem> items = new ArrayList<>();

    @BeforeAll
    void read() throws IOException {
        String corpora = System.getenv("SIGNALS_CORPORA");
        assumeTrue(corpora != null, "SIGNALS_CORPORA names no folder");
        for (String file : List.of("labelled.jsonl", "labelled-extra.jsonl")) {
            Path path = Path.of(corpora, "signals", file);
            assumeTrue(Files.exists(path), () -> path + " is absent");
            List<LabelledItem> read = LabelledItem.read(path);
            System.out.println(NewsReport.of(file, judge, read));
            items.addAll(read);
        }
    }

    @Test
    void findsTheLabelledCategoriesOfRealNews() {
        NewsReport report = report("both files", items);

        assertThat(report.all().f1()).isGreaterThanOrEqualTo(FLOOR);
        assertThat(report.all().precision()).isGreaterThanOrEqualTo(PRECISION_FLOOR);
        assertThat(report.byCategory())
                .allSatisfy((category, tally) ->
                        assertThat(tally.f1()).as(category.word()).isGreaterThanOrEqualTo(CATEGORY_FLOOR));
    }

    @Test
    void findsThemWhereNobodyLooked() {
        report(
                "both files, rules were written with",
                items.stream().filter(item -> !item.aside()).toList());
        NewsReport aside = report(
                "both files, kept aside",
                items.stream().filter(LabelledItem::aside).toList());

        assertThat(aside.all().f1()).isGreaterThanOrEqualTo(ASIDE_FLOOR);
    }

    @Test
    void readsWhatFinancingsState() {
        StatedFacts facts = NewsReport.of("both files", judge, items).facts();

        assertThat(facts.accuracy(Fact.AMOUNT)).isGreaterThanOrEqualTo(FACT_FLOOR);
        assertThat(facts.accuracy(Fact.VALUATION)).isGreaterThanOrEqualTo(FACT_FLOOR);
        assertThat(facts.accuracy(Fact.STANDING)).isGreaterThanOrEqualTo(FACT_FLOOR);
        assertThat(facts.invented(Fact.VALUATION)).isZero();
    }

    private NewsReport report(String name, List<LabelledItem> chosen) {
        NewsReport report = NewsReport.of(name, judge, chosen);
        System.out.println(report);
        return report;
    }
}
