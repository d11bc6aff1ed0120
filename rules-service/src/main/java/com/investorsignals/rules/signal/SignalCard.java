package com.investorsignals.rules.signal;

import com.investorsignals.console.MarkedText;
import com.investorsignals.rules.score.Headline;
import com.investorsignals.rules.score.RuleRef;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A signal as a page shows it: what, how sure, the evidence, and why this score. */
public record SignalCard(
        UUID id,
        String company,
        String headline,
        String category,
        String standing,
        @Nullable String formerStanding,
        int score,
        String severity,
        int independent,
        int syndicated,
        boolean history,
        Instant happenedAt,
        List<FactLine> facts,
        List<Citation> citations,
        ScoreSum sum) {

    public SignalCard {
        facts = List.copyOf(facts);
        citations = List.copyOf(citations);
    }

    /** {@code formerStanding}: what was last told of it before, where that was another. */
    public static SignalCard of(Signal signal, @Nullable String formerStanding) {
        SignalContent content = signal.content;
        List<FactLine> facts = FactLine.of(content.facts());
        String standing = content.standing().word();
        return new SignalCard(
                signal.id,
                content.company().name(),
                content.headline(),
                content.category().word(),
                standing,
                standing.equals(formerStanding) ? null : formerStanding,
                content.score(),
                content.severity().word(),
                content.independent(),
                content.syndicated(),
                signal.history,
                signal.happenedAt,
                facts,
                Citation.of(content.evidence(), facts),
                new ScoreSum(
                        content.contributions(), total(content.rule()), content.score(), content.counterfactual()));
    }

    private static String total(RuleRef rule) {
        return "%s, version %d".formatted(rule.title(), rule.version());
    }

    /** What happened, to whom, in one line. */
    public String title() {
        return Headline.behind(company, headline);
    }

    /** The evidence that a stream has room for. */
    public Optional<Citation> first() {
        return citations.stream().findFirst();
    }

    /** Who reports it, in as few words as a line has room for. */
    public String sources() {
        return independent == 1 ? "1 source" : independent + " sources";
    }

    /** Who reports it, in words. */
    public String reports() {
        String copies = syndicated == 0 ? "" : ", " + syndicated + " syndicated";
        return (independent == 0 ? "no independent publisher" : independent + " independent") + copies;
    }

    /** What one article says, with the words marked that facts were read from. */
    public record Citation(
            MarkedText text, String publisher, @Nullable Instant publishedAt, URI url) {
        private static final Comparator<Citation> NEWEST_FIRST =
                Comparator.comparing(Citation::publishedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

        static List<Citation> of(List<Quote> evidence, List<FactLine> facts) {
            List<String> words =
                    facts.stream().flatMap(fact -> fact.words().stream()).toList();
            Map<UUID, List<Quote>> articles = evidence.stream()
                    .collect(Collectors.groupingBy(Quote::articleId, LinkedHashMap::new, Collectors.toList()));
            return articles.values().stream()
                    .map(quotes -> of(quotes, words, quotes.getFirst()))
                    .sorted(NEWEST_FIRST)
                    .toList();
        }

        private static Citation of(List<Quote> quotes, List<String> words, Quote first) {
            String text = quotes.stream().map(Quote::quote).distinct().collect(Collectors.joining(" … "));
            return new Citation(MarkedText.ofWords(text, words), first.publisher(), first.publishedAt(), first.url());
        }
    }
}
