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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<Mention> mentions;
    private final List<MoneyMention> money = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private final List<RoundMention> rounds = new ArrayList<>();
    private final Map<Mark, List<Span>> marks = new EnumMap<>(Mark.class);

    private Reading(AnalysedText text, CompanyRegistry companies, CurrencyRates rates) {
        this.text = text.head(WORDS);
        this.rates = rates;
        this.mentions = companies.mentions(this.text);
        for (Passage passage : this.text.passages()) {
            List<MoneyMention> amounts = new MoneyFinder(passage).find();
            money.addAll(amounts);
            quantities.addAll(QuantityFinder.in(passage, amounts));
            rounds.addAll(RoundFinder.in(passage));
            mark(Mark.HEDGE, Hedges.RUMOUR.in(passage).stream());
            mark(Mark.DENIAL, Hedges.DENIAL.in(passage).stream());
            mark(Mark.DATE, Dates.in(passage).stream());
        }
        mark(Mark.COMPANY, mentions.stream().map(Mention::span));
        mark(Mark.MONEY, money.stream().map(MoneyMention::span));
        mark(Mark.ROUND, rounds.stream().map(RoundMention::span));
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

    /** Whether one of the sentences says that somebody says so. */
    public boolean isAttributed(List<Span> sentences) {
        return sentences.stream().anyMatch(sentence -> holds(Hedges.ATTRIBUTION, sentence));
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
        return mentions;
    }

    CurrencyRates rates() {
        return rates;
    }

    List<MoneyMention> money() {
        return money;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    List<RoundMention> rounds() {
        return rounds;
    }

    Passage passage(Span span) {
        return text.passage(span.field());
    }

    Stream<Mention> mentionsIn(FieldName field) {
        return mentions.stream().filter(mention -> mention.span().field() == field);
    }

    /** The last mention that ends before the span, at most {@code gap} tokens before, in the same sentence. */
    Optional<Mention> before(Span span, int gap) {
        return mentionsIn(span.field())
                .filter(mention -> mention.span().to() <= span.from()
                        && span.from() - mention.span().to() <= gap)
                .filter(mention -> sameSentence(mention.span(), span))
                .reduce((first, second) -> second);
    }

    /** The first mention behind the span, at most {@code gap} tokens behind, in the same sentence. */
    Optional<Mention> behind(Span span, int gap) {
        return mentionsIn(span.field())
                .filter(mention ->
                        mention.span().from() >= span.to() && mention.span().from() - span.to() <= gap)
                .filter(mention -> sameSentence(mention.span(), span))
                .findFirst();
    }

    boolean sameSentence(Span left, Span right) {
        Passage passage = passage(left);
        return left.field() == right.field() && passage.sentence(left.from()) == passage.sentence(right.from());
    }

    /** Every place of a phrase, the title's first. */
    List<Span> find(Phrases phrases) {
        return text.passages().stream()
                .flatMap(passage -> phrases.in(passage).stream())
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
