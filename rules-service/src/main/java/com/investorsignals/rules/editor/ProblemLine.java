package com.investorsignals.rules.editor;

import com.investorsignals.rest.PlainLine;
import com.investorsignals.rules.rule.RuleProblem;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A problem of a document with the line that has it. */
record ProblemLine(int line, String field, String told, String source) {
    private static final Pattern ID = Pattern.compile("[ \\t{]{0,20}\"?id\"?[ \\t]{0,20}:.*");

    static ProblemLine of(RuleProblem problem, List<String> document) {
        return at(problem.line(), problem.path(), problem.told(), document);
    }

    /** A problem of the id that the document alone does not show. */
    static ProblemLine ofId(String told, List<String> document) {
        int index = IntStream.range(0, document.size())
                .filter(i -> ID.matcher(document.get(i)).matches())
                .findFirst()
                .orElse(0);
        return at(index + 1, "id", told, document);
    }

    private static ProblemLine at(int line, String field, String told, List<String> document) {
        String source = line > document.size() ? "" : document.get(line - 1);
        return new ProblemLine(line, field, told, PlainLine.beginning(PlainLine.of(source)));
    }
}
