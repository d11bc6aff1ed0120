package com.investorsignals.stack.advisories;

import com.investorsignals.stack.shipped.ShippedLibraries;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prints findings, each with its reasons in lines below it. */
final class FindingsTable {
    private static final int WIDTH = 110;
    private static final String INDENT = "    ";
    private static final List<String> HEAD = List.of("advisory", "library", "shipped", "by", "fixed in", "reachable");

    private final PrintStream out;
    private final ShippedLibraries shipped;

    FindingsTable(PrintStream out, ShippedLibraries shipped) {
        this.out = out;
        this.shipped = shipped;
    }

    void print(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        findings.forEach(finding -> rows.add(row(finding)));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEAD.size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElseThrow());
        }
        line(rows.getFirst(), widths);
        for (int i = 0; i < findings.size(); i++) {
            line(rows.get(i + 1), widths);
            wrapped(findings.get(i).summary());
            wrapped(findings.get(i).why());
        }
        out.println();
    }

    private List<String> row(Finding finding) {
        return List.of(
                finding.id(),
                finding.library().name(),
                finding.library().version(),
                services(finding),
                finding.fixed().orElse("-"),
                finding.status().reachable());
    }

    private String services(Finding finding) {
        SortedSet<String> services =
                Objects.requireNonNullElse(shipped.services().get(finding.library()), new TreeSet<>());
        return services.stream().map(service -> service.replace("-service", "")).collect(Collectors.joining(", "));
    }

    private void line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(("%-" + widths.get(column) + "s  ").formatted(row.get(column)));
        }
        out.println(line.toString().stripTrailing());
    }

    private void wrapped(String sentence) {
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : sentence.strip().split("\\s+", -1)) {
            if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(INDENT);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
