package com.investorsignals.notifier.channel.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Change;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.Severity;
import com.investorsignals.notifier.channel.Standing;
import com.investorsignals.notifier.channel.content.Links;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert for programs: what people read of it, as values. {@code changes} is absent from the first one of a story, {@code story} is its page. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertData(
        UUID signalId,
        int revision,
        Instant raisedAt,
        Category category,
        Company company,
        Standing standing,
        int score,
        Severity severity,
        String headline,
        @Nullable List<Change> changes,
        List<Fact> facts,
        List<Alert.Line> contributions,
        @Nullable String counterfactual,
        Alert.Rule rule,
        List<Evidence> evidence,
        int evidenceLeftOut,
        int independent,
        int syndicated,
        @Nullable URI story) {
    /** Receivers want small messages; the story may grow without end. */
    private static final int QUOTES = 20;

    AlertData {
        changes = changes == null ? null : List.copyOf(changes);
        facts = List.copyOf(facts);
        contributions = List.copyOf(contributions);
        evidence = List.copyOf(evidence);
    }

    @RegisterForReflection
    record Company(String key, String name) {}

    /**
     * {@code kind} is a word such as {@code amount}; {@code words} are those that the value was read from; {@code figure}
     * is what it comes to, where it is a number.
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fact(String kind, String value, @Nullable String words, Alert.@Nullable Figure figure) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Evidence(
            UUID articleId,
            @Nullable String url,
            String publisher,
            @Nullable Instant publishedAt,
            String quote) {
        static Evidence of(Alert.Quote quote) {
            String link = Links.toSource(quote.url());
            return new Evidence(
                    quote.articleId(),
                    link.isEmpty() ? null : link,
                    quote.publisher(),
                    quote.publishedAt(),
                    quote.text());
        }
    }

    static AlertData of(Item item, Notice notice) {
        Alert alert = item.alert();
        return new AlertData(
                alert.signalId(),
                alert.revision(),
                alert.raisedAt(),
                alert.category(),
                new Company(notice.companyKey(), alert.company()),
                alert.standing(),
                alert.score(),
                alert.severity(),
                alert.headline(),
                item.earlier() == null ? null : Change.between(item.earlier().alert(), alert),
                alert.facts().stream()
                        .map(fact -> new Fact(fact.kind().word(), fact.value(), fact.words(), fact.figure()))
                        .toList(),
                alert.receipt(),
                alert.counterfactual(),
                alert.rule(),
                alert.quotes().stream().limit(QUOTES).map(Evidence::of).toList(),
                Math.max(0, alert.quotes().size() - QUOTES),
                alert.independent(),
                alert.syndicated(),
                notice.links().stories().get(alert.signalId()));
    }
}
