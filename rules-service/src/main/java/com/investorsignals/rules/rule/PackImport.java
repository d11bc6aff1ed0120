package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rules.rule.PackDocument.Part;
import com.investorsignals.rules.rule.PackReport.Outcome;
import com.investorsignals.rules.rule.PackReport.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes in the rules of a pack as drafts, each by itself: one that is wrong keeps no other out. */
@ApplicationScoped
public class PackImport {
    private static final int MOST = 2_000;
    private static final String REASON = "imported";

    private final RuleStore rules;

    PackImport(RuleStore rules) {
        this.rules = rules;
    }

    /**
     * Takes in what can be read.
     *
     * @param publish make live at once what was added or changed
     */
    @Transactional
    public PackReport run(String source, String author, boolean publish) throws JsonProcessingException {
        List<Part> parts = parts(source);
        var reader = new RuleReader(ReferenceDocument.fragments());
        var rows = new ArrayList<Row>();
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            RuleReading reading = reader.read(part.source());
            rows.add(reading.document()
                    .map(document -> seen.add(document.id())
                            ? keep(part, document.id(), author, publish)
                            : Row.refused(part.line(), document.id(), "a rule of this id stands above already"))
                    .orElseGet(() -> refused(part, reading.problems().getFirst())));
        }
        return new PackReport(rows);
    }

    private static List<Part> parts(String source) {
        List<Part> parts;
        try {
            parts = PackDocument.parts(source);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid("body", "is no JSON: " + e.getOriginalMessage());
        }
        if (parts.isEmpty() || parts.size() > MOST) {
            throw ProblemException.invalid(
                    "body", "holds %d rules; a pack holds 1 to %d".formatted(parts.size(), MOST));
        }
        return parts;
    }

    private Row keep(Part part, String id, String author, boolean publish) {
        Outcome outcome = Rule.known(id).isPresent() ? change(part, id, author) : add(part, id, author);
        if (publish && outcome != Outcome.UNCHANGED) {
            rules.publish(id, null, author);
        }
        return new Row(part.line(), id, outcome, null);
    }

    private Outcome add(Part part, String id, String author) {
        rules.add(id, part.source(), author, REASON);
        return Outcome.ADDED;
    }

    private Outcome change(Part part, String id, String author) {
        Rule rule = rules.locked(id);
        String newest = RuleVersion.of(id, rule.version).document;
        if (newest.strip().equals(part.source().strip())) {
            return Outcome.UNCHANGED;
        }
        rules.draft(rule, part.source(), author, REASON);
        return Outcome.CHANGED;
    }

    private static Row refused(Part part, RuleProblem problem) {
        int line = part.line() + problem.line() - 1;
        String id = part.source()
                .lines()
                .filter(text -> text.startsWith("id:"))
                .map(text -> text.substring("id:".length()).strip())
                .findFirst()
                .orElse("");
        return Row.refused(
                line, id, problem.path().isEmpty() ? problem.told() : problem.path() + ": " + problem.told());
    }
}
