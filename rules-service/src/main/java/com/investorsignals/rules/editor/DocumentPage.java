package com.investorsignals.rules.editor;

import com.investorsignals.rules.editor.Assessment.LineNumber;
import com.investorsignals.rules.rule.ReferenceDocument;
import com.investorsignals.rules.rule.ReferenceKind;
import com.investorsignals.rules.rule.ReferenceReading;
import java.util.List;

/**
 * A document that rules lean on, to be edited or about to be replaced.
 *
 * @param given what the form holds
 * @param touched the rules that would be read otherwise
 * @param outdated somebody else saved it since the form was loaded
 */
record DocumentPage(
        ReferenceKind kind,
        List<ReferenceDocument> versions,
        DocumentFields given,
        List<ProblemLine> problems,
        List<String> touched,
        boolean outdated) {

    DocumentPage {
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
        touched = List.copyOf(touched);
    }

    static DocumentPage of(List<ReferenceDocument> versions, ReferenceKind kind) {
        ReferenceDocument live = versions.getFirst();
        DocumentFields fields = DocumentFields.of(live.document);
        return new DocumentPage(kind, versions, fields, List.of(), List.of(), false);
    }

    /** @param reading of what the form holds */
    static DocumentPage of(
            List<ReferenceDocument> versions, ReferenceKind kind, DocumentFields given, ReferenceReading reading) {
        List<String> lines = given.document().lines().toList();
        boolean outdated = given.version != versions.getFirst().version;
        return new DocumentPage(
                kind,
                versions,
                given,
                reading.problems().stream()
                        .map(problem -> ProblemLine.of(problem, lines))
                        .toList(),
                reading.touched(),
                outdated);
    }

    public ReferenceDocument live() {
        return versions.getFirst();
    }

    public String address() {
        return "/rules/documents/" + kind.word();
    }

    public List<LineNumber> numbers() {
        return LineNumber.of(given.document(), problems);
    }

    /** From what is live to what the form holds. */
    public LineDiff diff() {
        return LineDiff.of(live().document, given.document());
    }
}
