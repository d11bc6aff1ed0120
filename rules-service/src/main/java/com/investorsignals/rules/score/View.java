package com.investorsignals.rules.score;

import com.investorsignals.rules.company.CompanyRef;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.CategoryFacts;
import com.investorsignals.rules.fact.CategoryFacts.Party;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Mark;
import com.investorsignals.rules.fact.Standing;
import com.investorsignals.rules.query.Matcher;
import com.investorsignals.rules.query.Subject;
import com.investorsignals.rules.query.ValueField;
import com.investorsignals.rules.query.Values;
import com.investorsignals.rules.text.Span;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article seen as an event of one category: what it states, and how sure it makes it. */
final class View {
    private final ReadArticle read;
    private final Category category;
    private final CategoryFacts facts;
    private final Standing standing;

    View(ReadArticle read, Category category) {
        this.read = read;
        this.category = category;
        this.facts = CategoryFacts.of(category, read.reading());
        this.standing = new StandingReader(category, read.reading(), facts, read.speaker(facts)).standing();
    }

    ReadArticle read() {
        return read;
    }

    Category category() {
        return category;
    }

    CategoryFacts facts() {
        return facts;
    }

    Standing standing() {
        return standing;
    }

    /** Where it says that something is not so. */
    List<Span> denials() {
        return read.reading().marks().getOrDefault(Mark.DENIAL, List.of());
    }

    Optional<CompanyRef> company() {
        return Optional.ofNullable(facts.company());
    }

    static Map<View, Matcher> matchers(List<View> earliestFirst, StoryContext context) {
        var matchers = new LinkedHashMap<View, Matcher>();
        earliestFirst.forEach(view -> matchers.put(view, new Matcher(view.subject(context))));
        return matchers;
    }

    /** What a rule's queries are asked of, with the standing and count of the story. */
    Subject subject(StoryContext context) {
        Values values = new Values(read.values())
                .with(ValueField.CATEGORY, category.word())
                .with(ValueField.STANDING, context.standing().word())
                .with(ValueField.INDEPENDENT, BigDecimal.valueOf(context.independent()));
        company().ifPresent(company -> company.keys().forEach(key -> values.with(ValueField.COMPANY, key)));
        facts.parties()
                .forEach(party ->
                        values.with(field(party.kind()), party.company().name()));
        addFacts(values, facts.facts());
        return Subject.of(read.text(), marks(), values);
    }

    private static ValueField field(Party.Kind kind) {
        return switch (kind) {
            case COUNTERPARTY -> ValueField.COUNTERPARTY;
            case INVESTOR -> ValueField.INVESTOR;
            case AUDITOR -> ValueField.AUDITOR;
        };
    }

    private static void addFacts(Values values, Facts facts) {
        if (facts.amount() != null) {
            values.with(ValueField.AMOUNT, facts.amount().usd())
                    .with(ValueField.CURRENCY, facts.amount().currency());
        }
        if (facts.valuation() != null) {
            values.with(ValueField.VALUATION, facts.valuation().usd());
        }
        if (facts.metrics() != null) {
            facts.metrics().forEach(metric -> values.with(ValueField.METRIC, metric.name()));
        }
        values.with(ValueField.METRIC, facts.metric())
                .with(ValueField.ROUND, facts.round())
                .with(ValueField.SCHEME, facts.scheme())
                .with(
                        ValueField.OUTCOME,
                        facts.outcome() == null ? null : facts.outcome().word())
                .with(
                        ValueField.KIND,
                        facts.kind() == null ? null : facts.kind().word());
    }

    private Map<Mark, List<Span>> marks() {
        var marks = new EnumMap<Mark, List<Span>>(read.reading().marks());
        marks.put(Mark.COUNTERPARTY, mentionsOf(Party.Kind.COUNTERPARTY));
        marks.put(Mark.INVESTOR, mentionsOf(Party.Kind.INVESTOR));
        return marks;
    }

    private List<Span> mentionsOf(Party.Kind kind) {
        List<String> keys = facts.parties().stream()
                .filter(party -> party.kind() == kind)
                .map(party -> party.company().key())
                .toList();
        return read.reading().mentions().stream()
                .filter(mention -> keys.contains(mention.company().key()))
                .map(Mention::span)
                .toList();
    }
}
