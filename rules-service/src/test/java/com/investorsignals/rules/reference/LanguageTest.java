package com.investorsignals.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.rules.company.CompanyProfile;
import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.fact.Mark;
import com.investorsignals.rules.query.ValueField;
import com.investorsignals.rules.reference.Language.Chapter;
import com.investorsignals.rules.reference.Language.Construct;
import com.investorsignals.rules.reference.Language.Example;
import com.investorsignals.rules.reference.Language.Refusal;
import com.investorsignals.rules.rule.RulePack;
import com.investorsignals.rules.rule.RuleProblem;
import com.investorsignals.rules.rule.RuleReader;
import com.investorsignals.rules.rule.RuleReading;
import com.investorsignals.rules.score.ArticleText;
import com.investorsignals.rules.score.Finding;
import com.investorsignals.rules.score.Judge;
import com.investorsignals.rules.score.Trial;
import com.investorsignals.rules.text.FieldName;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the reference says of the language is what the language does. */
class LanguageTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String UNMATCHED = "What “query” asks for";
    private static final RulePack PACK = RulePack.bundled();

    private final Language language = Language.bundled();
    private final RuleReader reader = new RuleReader(PACK.fragments());
    private final Judge judge = Judge.of(
            List.of(),
            CompanyRegistry.of(List.of(company("Nimbus AI"), company("Quillon"), company("Deutsche Telekom"))),
            PACK.publishers(),
            PACK.currencies());

    @TestFactory
    Stream<DynamicTest> queriesHoldForWhatTheyFindAndForNothingElse() {
        return constructs().filter(construct -> construct.query() != null).map(this::queryTest);
    }

    private DynamicTest queryTest(Construct construct) {
        return DynamicTest.dynamicTest(construct.title(), () -> {
            Map<String, String> keys = new LinkedHashMap<>();
            keys.put("query", quoted(Objects.requireNonNull(construct.query())));
            keys.put("category", Objects.requireNonNullElse(construct.category(), "procurement"));
            String rule = completed(asYaml(keys));

            assertThat(construct.finds())
                    .allSatisfy(article -> assertThat(holds(rule, article)).isTrue());
            assertThat(construct.misses())
                    .allSatisfy(article -> assertThat(holds(rule, article)).isFalse());
        });
    }

    @TestFactory
    Stream<DynamicTest> rulesRaiseWhatTheyFindAndNothingElse() {
        return constructs()
                .filter(construct -> construct.rule() != null)
                .map(construct -> DynamicTest.dynamicTest(construct.title(), () -> {
                    String rule = completed(Objects.requireNonNull(construct.rule()));

                    assertThat(construct.finds())
                            .isNotEmpty()
                            .allSatisfy(article ->
                                    assertThat(score(rule, article)).isNotNull().isEqualTo(article.score()));
                    assertThat(construct.misses())
                            .allSatisfy(
                                    article -> assertThat(score(rule, article)).isNull());
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesWithTheReasonThatIsGiven() {
        return constructs()
                .flatMap(construct -> construct.refused().stream())
                .map(refusal -> DynamicTest.dynamicTest(
                        refusal.query(), () -> assertThat(problems(refusal)).contains(refusal.because())));
    }

    @Test
    void leavesOutNoTypedTokenAndNoField() {
        String written =
                constructs().map(construct -> String.valueOf(construct.query())).collect(Collectors.joining(" "));

        assertThat(Arrays.stream(Mark.values()).map(mark -> "@" + mark.word()))
                .allSatisfy(mark -> assertThat(written).contains(mark));
        assertThat(Stream.concat(
                        Arrays.stream(FieldName.values()).map(FieldName::word),
                        Arrays.stream(ValueField.values()).map(ValueField::word)))
                .allSatisfy(field -> assertThat(written).containsPattern("(?<![a-z])" + field + ":"));
    }

    @Test
    void showsEveryKeyOfARule() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(LanguageTest.class.getResourceAsStream("/META-INF/resources/assets/rule.schema.json"));
        List<String> keys = constructs()
                .flatMap(construct -> Stream.ofNullable(construct.rule()).flatMap(String::lines))
                .map(line -> line.split(":", 2)[0])
                .toList();

        assertThat(schema.at("/properties").fieldNames())
                .toIterable()
                .isNotEmpty()
                .isSubsetOf(keys);
    }

    @Test
    void showsForEachConstructWhatItFinds() {
        assertThat(constructs())
                .allSatisfy(construct -> assertThat(isRun(construct) ? construct.finds() : construct.refused())
                        .isNotEmpty());
    }

    /** Whether there is something to ask its articles by. */
    private static boolean isRun(Construct construct) {
        return construct.query() != null || construct.rule() != null;
    }

    private Stream<Construct> constructs() {
        return language.chapters().stream().map(Chapter::constructs).flatMap(List::stream);
    }

    private boolean holds(String rule, Example article) {
        return attempt(rule, article).obstacles().stream().noneMatch(obstacle -> obstacle.startsWith(UNMATCHED));
    }

    private @Nullable Integer score(String rule, Example article) {
        Trial trial = attempt(rule, article);
        return trial.obstacles().isEmpty() ? trial.finding().map(Finding::score).orElse(null) : null;
    }

    private Trial attempt(String rule, Example article) {
        RuleReading reading = reader.read(rule);
        return judge.attempt(
                reading.document().orElseThrow(() -> new AssertionError(reading.problems() + "\n" + rule)),
                text(article));
    }

    private static ArticleText text(Example article) {
        return new ArticleText(
                new UUID(0, 1),
                article.title(),
                Objects.requireNonNullElse(article.text(), ""),
                URI.create("https://news.example/1"),
                article.publisher(),
                NOW,
                NOW,
                article.feed(),
                "en",
                List.of());
    }

    private String problems(Refusal refusal) {
        RuleReading reading = reader.read(completed("query: " + quoted(refusal.query())));
        return reading.problems().stream().map(RuleProblem::told).collect(Collectors.joining("; "));
    }

    /** With the keys that every rule has. */
    private static String completed(String keys) {
        var missing = new LinkedHashMap<String, String>(Map.of(
                "id", "example", "category", "procurement", "title", "Example", "intent", "Shows it.", "base", "50"));
        keys.lines().map(line -> line.split(":", 2)[0]).forEach(missing::remove);
        return asYaml(missing) + keys;
    }

    private static String asYaml(Map<String, String> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + ": " + key.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String query) {
        return "'" + query.replace("'", "''") + "'";
    }

    private static CompanyProfile company(String name) {
        return new CompanyProfile(UUID.randomUUID(), name, List.of(), List.of(), null, List.of());
    }
}
