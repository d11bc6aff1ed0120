package com.investorsignals.rules.rule;

import com.investorsignals.rest.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of the document: gives its values by key and type, and reports each key and value that doesn't fit. */
final class Section {
    private final MappingNode node;
    private final String path;
    private final Problems problems;
    private final Map<String, Node> values = new HashMap<>();

    Section(MappingNode node, String path, List<String> keys, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!keys.contains(name)) {
                @Nullable String close = Suggestion.among(keys, name).orElse(null);
                problems.add(key.getStartMark(), at(name), "unknown key “%s”".formatted(name), close);
            } else if (values.putIfAbsent(name, tuple.getValueNode()) != null) {
                problems.add(key, at(name), "“%s” is given twice".formatted(name));
            }
        }
    }

    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    @Nullable Node value(String key) {
        return values.get(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A text that must be there and not be blank. */
    String text(String key, int longest) {
        ScalarNode scalar = scalar(key);
        if (scalar == null) {
            return "";
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            problems.add(scalar, at(key), "“%s” is empty".formatted(key));
        } else if (text.length() > longest) {
            problems.add(scalar, at(key), "“%s” has more than %d characters".formatted(key, longest));
        }
        return text;
    }

    @Nullable ScalarNode scalar(String key) {
        Node value = values.get(key);
        if (value == null) {
            problems.add(node, at(key), "“%s” is missing".formatted(key));
            return null;
        }
        if (!(value instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            problems.add(value, at(key), "“%s” must be a single value".formatted(key));
            return null;
        }
        return scalar;
    }

    int integer(String key, int lowest, int highest) {
        ScalarNode scalar = scalar(key);
        if (scalar == null) {
            return 0;
        }
        String digits = scalar.getValue().strip();
        boolean isNumber = digits.matches("[+-]?\\d{1,4}");
        int number = isNumber ? Integer.parseInt(digits) : 0;
        if (!isNumber || number < lowest || number > highest) {
            problems.add(scalar, at(key), "“%s” must be a whole number from %d to %d".formatted(key, lowest, highest));
        }
        return number;
    }

    boolean flag(String key, boolean otherwise) {
        ScalarNode scalar = has(key) ? scalar(key) : null;
        if (scalar == null) {
            return otherwise;
        }
        if (!Set.of("true", "false").contains(scalar.getValue())) {
            problems.add(scalar, at(key), "“%s” must be true or false".formatted(key));
        }
        return scalar.getValue().equals("true");
    }

    /** The items of a list; none when the key is absent. */
    List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            problems.add(value, at(key), "“%s” must be a list".formatted(key));
            return List.of();
        }
        return sequence.getValue();
    }

    void refuse(String key, String message) {
        refuse(key, message, Optional.empty());
    }

    void refuse(String key, String message, Optional<String> suggestion) {
        Node value = values.getOrDefault(key, node);
        problems.add(value.getStartMark(), at(key), message, suggestion.orElse(null));
    }

    /** A mapping below this one, or an empty reading of it when it is something else. */
    @Nullable Section section(Node value, String name, List<String> keys) {
        if (!(value instanceof MappingNode mapping)) {
            problems.add(value, at(name), "“%s” must hold the keys %s".formatted(name, String.join(", ", keys)));
            return null;
        }
        return new Section(mapping, at(name), keys, problems);
    }
}
