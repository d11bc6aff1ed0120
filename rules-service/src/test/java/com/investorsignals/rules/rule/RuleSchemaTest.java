package com.investorsignals.rules.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.investorsignals.rules.fact.Category;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that an editor of files checks by, and the reader of documents, want the same. */
class RuleSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String RULE = """
            id: contract-award
            category: procurement
            title: Contract award
            intent: A buyer commits to buy.
            enabled: true
            query: contract
            not: pilot
            requires: [company]
            base: 45
            add:
              - {points: 20, when: 'amount:[100M TO *]', label: large}
            raise: {at: 50}
            expect:
              - {when: 'pilot', event: 'contract', within: P90D, title: contract}
            """;

    private final JsonNode document = document();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(document);
    private final RuleReader reader = new RuleReader(RulePack.bundled().fragments());

    @ParameterizedTest
    @MethodSource("pack")
    void takesEveryRuleOfTheDefaultPack(String rule) throws IOException {
        assertThat(problems(rule)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            category: procurement | category: procurment
            id: contract-award    | id: Contract Award
            id: contract-award    | id: language
            id: contract-award    | name: contract-award
            base: 45              | base: 101
            base: 45              | base: lots
            base: 45              | bse: 45
            enabled: true         | enabled: perhaps
            title: Contract award | title: ' '
            query: contract       | query: ''
            not: pilot            | not: ' '
            [company]             | [vendor]
            [company]             | company
            points: 20            | points: -101
            label: large          | lable: large
            {at: 50}              | {from: 50}
            {at: 50}              | {at: -1}
            within: P90D          | within: soon
            """)
    void refusesWhatTheReaderRefuses(String right, String wrong) throws IOException {
        String rule = RULE.replaceFirst(Pattern.quote(right), wrong);

        assertThat(problems(RULE)).isEmpty();
        assertThat(reader.read(RULE).problems()).isEmpty();
        assertThat(problems(rule)).isNotEmpty();
        assertThat(reader.read(rule).problems()).isNotEmpty();
    }

    @Test
    void namesEveryKeyFactCategoryAndPage() {
        JsonNode properties = document.at("/properties");

        assertThat(properties.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(RuleDocumentReader.KEYS);
        assertThat(words(properties.at("/requires/items/enum")))
                .containsExactlyInAnyOrderElementsOf(RuleDocumentReader.FACTS);
        assertThat(words(properties.at("/id/not/enum"))).containsExactlyInAnyOrderElementsOf(RuleDocumentReader.TAKEN);
        assertThat(words(properties.at("/category/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Category.values()).map(Category::word).toList());
    }

    static List<String> pack() {
        return RulePack.bundled().rules();
    }

    private List<Error> problems(String rule) throws IOException {
        return schema.validate(YAML.readTree(rule));
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode document() {
        try (InputStream in = RuleSchemaTest.class.getResourceAsStream("/META-INF/resources/assets/rule.schema.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
