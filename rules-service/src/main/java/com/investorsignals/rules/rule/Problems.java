package com.investorsignals.rules.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with a document. */
final class Problems {
    private final List<RuleProblem> found = new ArrayList<>();

    void add(Node node, String path, String message) {
        add(node.getStartMark(), path, message, null);
    }

    void add(@Nullable Mark mark, String path, String message, @Nullable String suggestion) {
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        add(line, column, path, message, suggestion);
    }

    void add(int line, int column, String path, String message, @Nullable String suggestion) {
        found.add(new RuleProblem(line, column, path, message, suggestion));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<RuleProblem> list() {
        return List.copyOf(found);
    }
}
