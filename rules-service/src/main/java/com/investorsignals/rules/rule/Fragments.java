package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Named pieces of queries, written {@code ${name}} where they are used. */
@RegisterForReflection
public record Fragments(Map<String, String> pieces) {
    static final String OPENING = "${";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Fragments {
        if (pieces == null || pieces.values().stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("“pieces” names each piece and what it stands for");
        }
        pieces.keySet().stream()
                .filter(name -> !NAME.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "“%s” is no name of a piece: lower-case words joined by hyphens".formatted(name));
                });
        pieces.forEach((name, piece) -> {
            if (piece.contains(OPENING)) {
                throw new IllegalArgumentException(
                        "“%s” holds another piece; write out what that one stands for".formatted(name));
            }
        });
        pieces = Map.copyOf(pieces);
    }

    /** Reads the document of a rule pack. */
    static Fragments read(String yaml) throws JsonProcessingException {
        return new ObjectMapper(new YAMLFactory()).readValue(yaml, Fragments.class);
    }

    /** Puts the pieces into a query; an unknown name stays and is the problem of whoever reads on. */
    Expanded expand(String written) {
        var text = new StringBuilder();
        var origins = new ArrayList<Integer>();
        int at = 0;
        while (at < written.length()) {
            int close = written.startsWith(OPENING, at) ? written.indexOf('}', at) : -1;
            String piece = close < 0 ? null : pieces.get(written.substring(at + OPENING.length(), close));
            if (piece == null) {
                text.append(written.charAt(at));
                origins.add(at++);
                continue;
            }
            text.append(piece);
            for (int i = 0; i < piece.length(); i++) {
                origins.add(at);
            }
            at = close + 1;
        }
        origins.add(written.length());
        return new Expanded(text.toString(), List.copyOf(origins));
    }

    /** A query with its pieces in place, and where each of its characters was written. */
    record Expanded(String text, List<Integer> origins) {
        int origin(int at) {
            return origins.get(Math.min(at, origins.size() - 1));
        }
    }
}
