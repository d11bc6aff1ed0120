package com.investorsignals.rules.rule;

import com.investorsignals.rules.rule.RuleDocument.Expectation;
import com.investorsignals.rules.rule.RuleDocument.Line;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the lists of a rule: the lines of its score, and what it expects to follow. */
final class RuleListReader {
    private static final int MOST_ITEMS = 100;

    private final Section rule;
    private final ConditionReader conditions;

    RuleListReader(Section rule, ConditionReader conditions) {
        this.rule = rule;
        this.conditions = conditions;
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (Section line : sections("add", List.of("points", "when", "label"))) {
            int points = line.integer("points", -100, 100);
            String label = line.text("label", 120);
            @Nullable Condition when = conditions.read(line, "when");
            if (when != null) {
                lines.add(new Line(points, when, label));
            }
        }
        return lines;
    }

    List<Expectation> expectations() {
        var expectations = new ArrayList<Expectation>();
        for (Section section : sections("expect", List.of("when", "event", "within", "title"))) {
            @Nullable Condition when = conditions.read(section, "when");
            @Nullable Condition event = conditions.read(section, "event");
            @Nullable Period within = period(section);
            String title = section.text("title", 120);
            if (when != null && event != null && within != null) {
                expectations.add(new Expectation(when, event, within, title));
            }
        }
        return expectations;
    }

    private @Nullable Period period(Section section) {
        String written = section.text("within", 20);
        try {
            return written.isEmpty() ? null : Period.parse(written);
        } catch (DateTimeException e) {
            section.refuse("within", "a period is written P90D or P3M");
            return null;
        }
    }

    private List<Section> sections(String key, List<String> keys) {
        var sections = new ArrayList<Section>();
        List<Node> items = rule.items(key);
        if (items.size() > MOST_ITEMS) {
            rule.refuse(key, "“%s” holds at most %d items".formatted(key, MOST_ITEMS));
            return sections;
        }
        for (int i = 0; i < items.size(); i++) {
            @Nullable Section section = rule.section(items.get(i), key + "[" + i + "]", keys);
            if (section != null) {
                sections.add(section);
            }
        }
        return sections;
    }
}
