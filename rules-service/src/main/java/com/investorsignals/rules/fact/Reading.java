package com.investorsignals.rules.fact;

import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.company.Mention;
import com.investorsignals.rules.fact.RoundFinder.RoundMention;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An article with everything found in it that rules may ask for, whatever their category. Immutable.
 *
 * <p>Names and values are read from the first words of each field: news stands there, and the work stays bounded.
 */
public final class Reading {
    private static final int WORDS = 2_000;

    private final AnalysedText text;
    private final CurrencyRates rates;
    private final Places<Mention> mentions;
    private final Places<MoneyMention> money;
    private final List<Quantity> quantities = new ArrayList<>();
    private final Places<RoundMention> rounds;
    private final Map<Mark, List<Span>> marks = new EnumMap<>(Mark.class);

    private Reading(AnalysedText text, CompanyRegistry companies, CurrencyRates rates) {
        this.text = text.head(WORDS);
        this.rates = rates;
        this.mentions = new Places<>(companies.mentions(this.text), Mention::span);
        var amounts = new ArrayList<MoneyMention>();
        for (Passage passage : this.text.passages()) {
            BitSet numbers = NumberReader.starts(passage);
            List<MoneyMention> found = new MoneyFinder(passage, numbers).find();
            amounts.addAll(found);
            quantities.addAll(QuantityFinder.in(passage, numbers, found));
        }
        this.money = new Places<>(amounts, MoneyMention::span);
        this.rounds = new Places<>(inEach(RoundFinder::in), RoundMention::span);
        for (Passage passage : this.text.passages()) {
            mark(Mark.HEDGE, Hedges.hedges(passage).stream());
            mark(Mark.DENIAL, Hedges.DENIAL.in(passage).stream());
            mark(Mark.DATE, Dates.in(passage).stream());
        }
        mark(Mark.COMPANY, mentions.all().stream().map(Mention::span));
        mark(Mark.MONEY, money.all().stream().map(MoneyMention::span));
        mark(Mark.ROUND, rounds.all().stream().map(RoundMention::span));
        mark(
                Mark.PERCENT,
                quantities.stream().filter(found -> found.unit().equals("%")).map(Quantity::span));
        mark(
                Mark.NUMBER,
                quantities.stream().filter(found -> found.unit().isEmpty()).map(Quantity::span));
    }

    public static Reading of(AnalysedText text, CompanyRegistry companies, CurrencyRates rates) {
        return new Reading(text, companies, rates);
    }

    private void mark(Mark mark, Stream<Span> spans) {
        marks.computeIfAbsent(mark, key -> new ArrayList<>()).addAll(spans.toList());
    }

    public AnalysedText text() {
        return text;
    }

    /** What is marked whatever the category: neither counterparties nor investors. */
    public Map<Mark, List<Span>> marks() {
        return marks;
    }

    public boolean isMarked(Mark mark, Span within) {
        return marks.getOrDefault(mark, List.of()).stream().anyMatch(within::overlaps);
    }

    /** Whether one of the sentences says that it stands in a filing. */
    public boolean isFiled(List<Span> sentences) {
        return sentences.stream().anyMatch(sentence -> holds(Hedges.FILED, sentence));
    }

    /** Whether one of the sentences speaks of something that is only planned. */
    public boolean isPlanned(List<Span> sentences) {
        return sentences.stream().anyMatch(sentence -> holds(Hedges.PLAN, sentence));
    }

    private boolean holds(Phrases phrases, Span within) {
        for (int i = within.from(); i < within.to(); i++) {
            if (phrases.lengthAt(passage(within), i) > 0) {
                return true;
            }
        }
        return false;
    }

    public List<Mention> mentions() {
        return mentions.all();
    }

    CurrencyRates rates() {
        return rates;
    }

    Places<MoneyMention> money() {
        return money;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    Places<RoundMention> rounds() {
        return rounds;
    }

    Passage passage(Span span) {
        return text.passage(span.field());
    }

    Stream<Mention> mentionsIn(FieldName field) {
        return mentions.in(field).stream();
    }

    /** The last mention that ends before the span, at most {@code gap} tokens before, in the same sentence. */
    Optional<Mention> before(Span span, int gap) {
        return mentions.before(span)
                .filter(mention -> span.from() - mention.span().to() <= gap && sameSentence(mention.span(), span));
    }

    /** The first mention behind the span, at most {@code gap} tokens behind, in the same sentence. */
    Optional<Mention> behind(Span span, int gap) {
        return mentions.behind(span)
                .filter(mention -> mention.span().from() - span.to() <= gap && sameSentence(mention.span(), span));
    }

    boolean sameSentence(Span left, Span right) {
        Passage passage = passage(left);
        return left.field() == right.field() && passage.sentence(left.from()) == passage.sentence(right.from());
    }

    /** Every place of a phrase, the title's first. */
    List<Span> find(Phrases phrases) {
        return inEach(phrases::in);
    }

    private <T> List<T> inEach(Function<Passage, List<T>> finder) {
        return text.passages().stream()
                .flatMap(passage -> finder.apply(passage).stream())
                .toList();
    }

    /** Whether a phrase begins within {@code reach} tokens before the span, in its sentence. */
    boolean hasBefore(Phrases phrases, Span span, int reach) {
        Passage passage = passage(span);
        for (int i = span.from() - 1; i >= Math.max(0, span.from() - reach); i--) {
            if (passage.sentence(i) != passage.sentence(span.from())) {
                return false;
            }
            if (phrases.lengthAt(passage, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase begins within {@code reach} tokens behind the span, in its sentence. */
    boolean hasBehind(Phrases phrases, Span span, int reach) {
        Passage passage = passage(span);
        for (int i = span.to(); i < Math.min(passage.size(), span.to() + reach); i++) {
            if (passage.sentence(i) != passage.sentence(span.from())) {
                return false;
            }
            if (phrases.lengthAt(passage, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
