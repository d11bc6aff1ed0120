package com.investorsignals.rules.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.fact.Category;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleReaderTest {
    private static final String RULE = """
            id: contract-award
            category: procurement
            title: Contract award
            intent: A buyer commits to buy.
            query: >
              "@company ${selects} @company"~3
              OR "@company =selected =by @company"~2
            requires: [company]
            base: 45
            add:
              - {points: 20, when: 'amount:[100M TO *]', label: large}
            raise: {at: 50}
            expect:
              - {when: '"letter of intent"', event: 'category:procurement AND contract', within: P90D, title: contract}
            """;

    private final RuleReader reader =
            new RuleReader(new Fragments(Map.of("selects", "(=selects OR =picks)", "broken", "(a OR")));

    @Test
    void readsARule() {
        RuleDocument rule = reader.read(RULE).document().orElseThrow();

        assertThat(rule.id()).isEqualTo("contract-award");
        assertThat(rule.category()).isEqualTo(Category.PROCUREMENT);
        assertThat(rule.enabled()).isTrue();
        assertThat(rule.raise().at()).isEqualTo(50);
        assertThat(rule.add())
                .singleElement()
                .satisfies(line -> assertThat(line.points()).isEqualTo(20));
        assertThat(rule.expect()).hasSize(1);
    }

    @Test
    void readsTheSameFromJson() {
        String json = """
                {
                \t"id": "contract-award", "category": "procurement", "title": "Contract award",
                \t"intent": "A buyer commits to buy.", "query": "contract AND NOT pilot", "base": 45
                }""";

        RuleReading reading = reader.read(json);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.document())
                .hasValueSatisfying(rule -> assertThat(rule.raise().at()).isEqualTo(40));
    }

    @Test
    void namesThePlaceInAFoldedQuery() {
        RuleReading reading = reader.read(RULE.replace("OR \"@company =selected", "OR \"@compnay =selected"));

        assertThat(reading.document()).isEmpty();
        assertThat(reading.problems())
                .containsExactly(new RuleProblem(7, 7, "query", "there is no typed token “@compnay”", "@company"));
    }

    @Test
    void namesUnknownKeysAndFragmentsWithASuggestion() {
        RuleReading reading = reader.read(RULE.replace("requires:", "require:").replace("${selects}", "${select}"));

        assertThat(reading.problems())
                .containsExactlyInAnyOrder(
                        new RuleProblem(8, 1, "require", "unknown key “require”", "requires"),
                        new RuleProblem(6, 13, "query", "there is no fragment “select”", "selects"));
    }

    @Test
    void tellsEveryProblemAtOnce() {
        String broken = RULE.replace("category: procurement", "category: procurment")
                .replace("base: 45", "base: lots")
                .replace("points: 20", "points: 2000")
                .replace("amount:[100M TO *]", "amount:[100M *]")
                .replace("raise: {at: 50}", "raise: {at: 500}")
                .replace("P90D", "soon");

        assertThat(reader.read(broken).problems())
                .extracting(RuleProblem::path)
                .containsExactlyInAnyOrder(
                        "category", "base", "add[0].points", "add[0].when", "raise.at", "expect[0].within");
    }

    @Test
    void refusesAQueryThatHoldsForEveryArticle() {
        String everything = RULE.replace("\"@company ${selects} @company\"~3", "NOT lawsuit");

        assertThat(reader.read(everything).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("matches everything"));
    }

    @Test
    void survivesWhatIsNoRule() {
        for (String source : new String[] {
            "",
            "~",
            "[]",
            "just words",
            "a: [",
            "&a [*a]",
            "{\"id\": ",
            "\t",
            "x: y: z",
            "? ",
            "%YAML 9",
            "a: &b {c: *b}",
            "[".repeat(50_000),
            "id: " + "x".repeat(200_000),
            "!!java.net.URL [http://x]",
            "\u0000"
        }) {
            assertThat(reader.read(source).document()).isEmpty();
            assertThat(reader.read(source).problems()).isNotEmpty();
        }
    }
}
