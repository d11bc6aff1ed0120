package com.investorsignals.notifier.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One revision of a signal as its readers see it. Its texts come from feeds: cleaned, but never to be trusted. */
@RegisterForReflection
public record Alert(
        UUID signalId,
        @Nullable UUID storyId,
        int revision,
        Instant raisedAt,
        Category category,
        String company,
        Standing standing,
        int score,
        Severity severity,
        String headline,
        List<Fact> facts,
        List<Line> receipt,
        @Nullable String counterfactual,
        Rule rule,
        List<Quote> quotes,
        int independent,
        int syndicated) {
    /** How many articles an alert quotes. */
    public static final int QUOTED_ARTICLES = 3;

    public Alert {
        facts = List.copyOf(facts);
        receipt = List.copyOf(receipt);
        quotes = List.copyOf(quotes);
    }

    /** The facts whose change is news, as one text that is equal when they are. */
    public String headlineFacts() {
        return facts.stream()
                .filter(fact -> fact.kind().isHeadline())
                .map(fact -> fact.kind() + "=" + fact.value())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** What it states of this kind; several values are one text. */
    public Optional<String> stated(FactKind kind) {
        String values = facts.stream()
                .filter(fact -> fact.kind() == kind)
                .map(Fact::value)
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** The quotes, one list for each article. */
    public List<List<Quote>> articles() {
        return List.copyOf(quotes.stream()
                .collect(Collectors.groupingBy(Quote::articleId, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** The articles that say something else than what was {@code told}, without what was. */
    public List<List<Quote>> unsaid(Set<String> told) {
        return articles().stream()
                .map(article -> article.stream()
                        .filter(quote -> !told.contains(quote.text()))
                        .toList())
                .filter(article -> !article.isEmpty())
                .toList();
    }

    /** The quotes that a reader who was {@code told} those gets to read in this alert. */
    public Set<String> quotesShown(Set<String> told) {
        return unsaid(told).stream()
                .limit(QUOTED_ARTICLES)
                .flatMap(List::stream)
                .map(Quote::text)
                .collect(Collectors.toSet());
    }

    /** A value as people read it, the words that it was read from, and what programs count with, if it is a number. */
    @RegisterForReflection
    public record Fact(
            FactKind kind,
            String value,
            @Nullable String words,
            @Nullable Figure figure) {
        public Fact(FactKind kind, String value, @Nullable String words) {
            this(kind, value, words, null);
        }
    }

    /**
     * A number that a fact states.
     *
     * @param name of an operating figure; null for money
     * @param currency of money, by ISO 4217
     * @param usd money in US dollars, where a rate is known
     * @param unit of an operating figure: a currency, {@code %}, or a word
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figure(
            @Nullable String name,
            BigDecimal value,
            @Nullable String currency,
            @Nullable BigDecimal usd,
            @Nullable String unit) {
        public static Figure ofMoney(BigDecimal value, String currency, @Nullable BigDecimal usd) {
            return new Figure(null, value, currency, usd, null);
        }

        public static Figure ofMetric(String name, BigDecimal value, String unit) {
            return new Figure(name, value, null, null, unit);
        }
    }

    /** One line of the receipt; the lines add up to the score. */
    @RegisterForReflection
    public record Line(String label, int points) {}

    /** The version of the rule that raised it. */
    @RegisterForReflection
    public record Rule(String title, int version) {}

    /** A span of an article that the signal rests on. */
    @RegisterForReflection
    public record Quote(
            UUID articleId,
            URI url,
            String publisher,
            @Nullable Instant publishedAt,
            String text) {}
}
