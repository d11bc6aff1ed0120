package com.investorsignals.rules.rule;

import com.investorsignals.rest.Suggestion;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.query.Matcher;
import com.investorsignals.rules.query.Subject;
import com.investorsignals.rules.query.Values;
import com.investorsignals.rules.rule.RuleDocument.Expectation;
import com.investorsignals.rules.rule.RuleDocument.Line;
import com.investorsignals.rules.rule.RuleDocument.Raise;
import com.investorsignals.rules.text.AnalysedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Makes a rule of a document's keys. */
final class RuleDocumentReader {
    static final List<String> KEYS = List.of(
            "id",
            "category",
            "title",
            "intent",
            "enabled",
            "query",
            "not",
            "requires",
            "base",
            "add",
            "raise",
            "expect");
    static final List<String> FACTS = List.of(
            "company",
            "counterparty",
            "amount",
            "valuation",
            "round",
            "investor",
            "metric",
            "auditor",
            "scheme",
            "kind");
    /** Pages stand where a rule of such an id would. */
    static final Set<String> TAKEN = Set.of("documents", "export", "import", "language", "new");

    private static final int RAISE_AT = 40;

    private final Section rule;
    private final ConditionReader conditions;
    private final Problems problems;

    RuleDocumentReader(MappingNode mapping, ConditionReader conditions, Problems problems) {
        this.rule = new Section(mapping, "", KEYS, problems);
        this.conditions = conditions;
        this.problems = problems;
    }

    @Nullable RuleDocument read() {
        String id = id();
        @Nullable Category category = category();
        String title = rule.text("title", 120);
        String intent = rule.text("intent", 1_000);
        boolean enabled = rule.flag("enabled", true);
        @Nullable Condition query = query();
        @Nullable Condition not = rule.has("not") ? conditions.read(rule, "not") : null;
        int base = rule.integer("base", -100, 100);
        List<String> requires = requires();
        var lists = new RuleListReader(rule, conditions);
        List<Line> lines = lists.lines();
        Raise raise = new Raise(raiseAt());
        List<Expectation> expectations = lists.expectations();
        if (category == null || query == null) {
            return null;
        }
        return new RuleDocument(
                id, category, title, intent, enabled, query, not, requires, base, lines, raise, expectations);
    }

    private String id() {
        String id = rule.text("id", 64);
        if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            rule.refuse("id", "an id is lower-case words joined by hyphens, such as contract-award");
        }
        if (TAKEN.contains(id)) {
            rule.refuse("id", "“%s” is the name of a page; choose another id".formatted(id));
        }
        return id;
    }

    private @Nullable Category category() {
        String word = rule.text("category", 40);
        List<String> known =
                Arrays.stream(Category.values()).map(Category::word).toList();
        if (!word.isEmpty() && !known.contains(word)) {
            rule.refuse("category", "category is one of " + String.join(", ", known), Suggestion.among(known, word));
        }
        return Arrays.stream(Category.values())
                .filter(category -> category.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Condition query() {
        @Nullable Condition query = conditions.read(rule, "query");
        Subject nothing = Subject.of(AnalysedText.of("", ""), Map.of(), new Values());
        if (query != null && new Matcher(nothing).match(query.query()).isPresent()) {
            rule.refuse("query", "this query holds for an article without a word: it matches everything");
        }
        return query;
    }

    private List<String> requires() {
        var requires = new ArrayList<String>();
        for (Node item : rule.items("requires")) {
            String fact = item instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (FACTS.contains(fact)) {
                requires.add(fact);
            } else {
                problems.add(
                        item.getStartMark(),
                        "requires",
                        "requires takes facts: " + String.join(", ", FACTS),
                        Suggestion.among(FACTS, fact).orElse(null));
            }
        }
        return requires;
    }

    private int raiseAt() {
        @Nullable Node raise = rule.value("raise");
        @Nullable Section section = raise == null ? null : rule.section(raise, "raise", List.of("at"));
        return section == null ? RAISE_AT : section.integer("at", 0, 100);
    }
}
