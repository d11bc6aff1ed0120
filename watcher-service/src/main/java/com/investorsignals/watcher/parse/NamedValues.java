package com.investorsignals.watcher.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables of names and what they mean, one to a line with a tab between. */
final class NamedValues {
    private NamedValues() {}

    static Map<String, String> of(String table) {
        try (InputStream lines = NamedValues.class.getResourceAsStream("/parse/" + table + ".tsv")) {
            if (lines == null) {
                throw new IllegalStateException("The table of " + table + " is missing from the build");
            }
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
