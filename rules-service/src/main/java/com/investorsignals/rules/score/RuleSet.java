package com.investorsignals.rules.score;

import com.investorsignals.rules.query.Candidate;
import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.query.QuerySet;
import com.investorsignals.rules.rule.Condition;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.text.AnalysedText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The enabled rules in the order of their ids, compiled together. Immutable. */
final class RuleSet {
    private final List<LiveRule> rules;
    private final QuerySet queries;

    private RuleSet(List<LiveRule> rules) {
        this.rules = rules;
        this.queries = QuerySet.of(rules.stream().map(RuleSet::query).toList());
    }

    static RuleSet of(Collection<LiveRule> rules) {
        return new RuleSet(rules.stream()
                .filter(rule -> rule.document().enabled())
                .sorted(Comparator.comparing(rule -> rule.document().id()))
                .toList());
    }

    /** The rules that may find something in the text; no other one does. */
    List<Candidate> candidates(AnalysedText text) {
        return queries.candidates(text);
    }

    /** The rules that may find something in one of the texts; no other one does. */
    List<LiveRule> candidates(Stream<AnalysedText> texts) {
        return texts.flatMap(text -> queries.candidates(text).stream())
                .mapToInt(Candidate::query)
                .distinct()
                .sorted()
                .mapToObj(rules::get)
                .toList();
    }

    LiveRule rule(Candidate candidate) {
        return rules.get(candidate.query());
    }

    /** With what must not hold: much of what a rule's query waits for stands in texts that its exclusions name. */
    private static Query query(LiveRule rule) {
        Query query = rule.document().query().query();
        @Nullable Condition not = rule.document().not();
        return not == null ? query : new Query.AllOf(List.of(query, new Query.Not(not.query())));
    }
}
