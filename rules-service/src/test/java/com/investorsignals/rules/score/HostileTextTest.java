package com.investorsignals.rules.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.investorsignals.rules.fact.Facts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Feed text is hostile: whatever a megabyte holds, it neither stalls who judges it nor floods an alert. */
class HostileTextTest {
    private static final int MEGABYTE = 1_000_000;
    /** Only a guard: it is far above what the slowest text takes. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private static final int MOST_QUOTES = 100;
    private static final int MOST_QUOTED = 50_000;
    private static final int MOST_PARTIES = 41;
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_FACT = 201;

    private final Judge judge = Judges.ofDefaultPack();

    @TestFactory
    Stream<DynamicTest> judgesWithinBoundsWhateverTheTextHolds() {
        return HostileTexts.of(MEGABYTE).entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(text.getKey(), () -> assertBounded(text.getValue())));
    }

    private void assertBounded(String text) {
        List<ArticleText> articles = List.of(
                Judges.article("Nimbus AI raises $40M", text, null),
                Judges.article(text, "Nimbus AI raises $40M", text.substring(0, 300)));

        for (ArticleText article : articles) {
            List<Finding> findings = assertTimeoutPreemptively(HANG, () -> judge.consider(article));

            assertThat(findings).hasSizeLessThanOrEqualTo(6).allSatisfy(finding -> assertBounded(finding, article));
        }
    }

    private static void assertBounded(Finding finding, ArticleText article) {
        assertThat(finding.evidence()).hasSizeLessThanOrEqualTo(MOST_QUOTES).allSatisfy(quote -> {
            String field = quote.field().equals("title") ? article.title() : article.text();
            assertThat(field.substring(quote.start(), quote.end())).isEqualTo(quote.quote());
        });
        assertThat(finding.evidence().stream()
                        .mapToInt(quote -> quote.quote().length())
                        .sum())
                .isLessThanOrEqualTo(MOST_QUOTED);
        assertThat(finding.parties())
                .hasSizeLessThanOrEqualTo(MOST_PARTIES)
                .allSatisfy(party -> assertThat(party.name()).hasSizeLessThanOrEqualTo(LONGEST_NAME));
        assertThat(finding.company().name()).hasSizeLessThanOrEqualTo(LONGEST_NAME);
        assertThat(texts(finding.facts())).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(LONGEST_FACT));
    }

    private static Stream<String> texts(Facts facts) {
        @Nullable List<Facts.Metric> metrics = facts.metrics();
        Stream<String> figures =
                metrics == null ? Stream.of() : metrics.stream().map(Facts.Metric::text);
        return Stream.concat(
                figures,
                Stream.of(
                                facts.amount() == null ? null : facts.amount().text(),
                                facts.valuation() == null
                                        ? null
                                        : facts.valuation().text(),
                                facts.term(),
                                facts.scheme(),
                                facts.counterparty(),
                                facts.auditor())
                        .filter(Objects::nonNull));
    }
}
