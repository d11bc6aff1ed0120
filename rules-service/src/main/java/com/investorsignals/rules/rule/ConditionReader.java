package com.investorsignals.rules.rule;

import com.investorsignals.rest.Suggestion;
import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.query.QueryReading.Refused;
import com.investorsignals.rules.query.QueryReading.Understood;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the queries of a document and tells the place of what is wrong in them. */
final class ConditionReader {
    private final String[] lines;
    private final Fragments fragments;
    private final Problems problems;

    ConditionReader(String source, Fragments fragments, Problems problems) {
        this.lines = source.split("\n", -1);
        this.fragments = fragments;
        this.problems = problems;
    }

    @Nullable Condition read(Section section, String key) {
        @Nullable ScalarNode scalar = section.scalar(key);
        if (scalar == null) {
            return null;
        }
        String written = scalar.getValue();
        Fragments.Expanded expanded = fragments.expand(written);
        int unknown = expanded.text().indexOf(Fragments.OPENING);
        if (unknown >= 0) {
            String name = expanded.text()
                    .substring(unknown + Fragments.OPENING.length())
                    .split("}", 2)[0];
            @Nullable String close = Suggestion.among(fragments.pieces().keySet(), name).orElse(null);
            report(
                    scalar,
                    section.at(key),
                    expanded.origin(unknown),
                    "there is no fragment “%s”".formatted(name),
                    close);
            return null;
        }
        return switch (Query.parse(expanded.text())) {
            case Understood(Query query) -> new Condition(written.strip(), query);
            case Refused refused -> {
                int at = expanded.origin(refused.at());
                report(scalar, section.at(key), at, refused.message(), refused.suggestion());
                yield null;
            }
        };
    }

    private void report(ScalarNode scalar, String path, int at, String message, @Nullable String suggestion) {
        int line = scalar.getStartMark().getLine();
        int column = scalar.getStartMark().getColumn();
        ScalarStyle style = scalar.getScalarStyle();
        if (style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL) {
            int left = at;
            line++;
            while (line + 1 < lines.length && left > lines[line].strip().length()) {
                left -= lines[line].strip().length() + 1;
                line++;
            }
            column = line < lines.length ? indent(lines[line]) + left : 0;
        } else {
            column += at + (style == ScalarStyle.PLAIN ? 0 : 1);
        }
        problems.add(line + 1, column + 1, path, message, suggestion);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
