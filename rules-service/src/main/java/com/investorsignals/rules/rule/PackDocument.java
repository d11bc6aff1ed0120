package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Many rules in one text: YAML documents with a line of three hyphens between them, or a JSON list. */
public final class PackDocument {
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*(?:#.*)?$\\R?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private PackDocument() {}

    /** Every live rule in its author's own text. */
    public static String ofLiveRules() {
        return of(RuleVersion.live().stream().map(version -> version.document).toList());
    }

    private static String of(List<String> rules) {
        return rules.stream().map(String::strip).collect(Collectors.joining("\n---\n", "", "\n"));
    }

    /** Each rule in its author's own text, with the line of the whole on which it begins, from 1; 1 for those of a list. */
    static List<Part> parts(String source) throws JsonProcessingException {
        return source.stripLeading().startsWith("[") ? ofJson(source) : ofYaml(source);
    }

    private static List<Part> ofJson(String source) throws JsonProcessingException {
        var parts = new ArrayList<Part>();
        for (JsonNode rule : JSON.readTree(source)) {
            parts.add(new Part(1, rule.toPrettyString()));
        }
        return parts;
    }

    private static List<Part> ofYaml(String source) {
        var parts = new ArrayList<Part>();
        String text = source.replace("\r\n", "\n");
        var separator = SEPARATOR.matcher(text);
        int from = 0;
        int line = 1;
        while (separator.find()) {
            add(parts, line, text.substring(from, separator.start()));
            line += (int) text.substring(from, separator.end())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            from = separator.end();
        }
        add(parts, line, text.substring(from));
        return parts;
    }

    private static void add(List<Part> parts, int line, String part) {
        if (!part.isBlank()) {
            parts.add(new Part(line, part));
        }
    }

    record Part(int line, String source) {}
}
