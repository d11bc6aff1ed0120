package com.investorsignals.notifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.investorsignals.events.CompanyKey;
import com.investorsignals.events.SignalFacts;
import com.investorsignals.events.SignalRaised;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as rules-service raises them, about fictional companies. */
public final class SignalEvents {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private String company = "Nimbus AI";
    private UUID signal = UUID.randomUUID();
    private int revision = 1;
    private String standing = "announced";
    private String severity = "high";
    private int score = 86;
    private String headline = "Nimbus AI raises $500M at a $4.3B valuation";
    private String category = "tranche";
    private String cause = "article";
    private long amount = 500_000_000;
    private Instant raisedAt = Instant.now().plusSeconds(1);
    private List<SignalRaised.Party> parties = List.of();
    private List<String> feedTags = List.of("wire");
    private @Nullable List<SignalRaised.Evidence> evidence;

    public static SignalEvents about(String company) {
        SignalEvents events = new SignalEvents();
        events.company = company;
        events.headline = company + " raises $500M at a $4.3B valuation";
        return events;
    }

    public SignalEvents signal(UUID value) {
        signal = value;
        return this;
    }

    public SignalEvents revision(int value) {
        revision = value;
        return this;
    }

    public SignalEvents standing(String value) {
        standing = value;
        return this;
    }

    public SignalEvents severity(String value, int points) {
        severity = value;
        score = points;
        return this;
    }

    public SignalEvents headline(String value) {
        headline = value;
        return this;
    }

    public SignalEvents category(String value) {
        category = value;
        return this;
    }

    public SignalEvents cause(String value) {
        cause = value;
        return this;
    }

    public SignalEvents amount(long value) {
        amount = value;
        return this;
    }

    public SignalEvents raisedAt(Instant value) {
        raisedAt = value;
        return this;
    }

    public SignalEvents party(String name, String role) {
        String key = CompanyKey.of(name);
        parties = List.of(new SignalRaised.Party(key, name, List.of(key), role));
        return this;
    }

    public SignalEvents feedTags(String... values) {
        feedTags = List.of(values);
        return this;
    }

    public SignalEvents quote(String url, String publisher, String text) {
        evidence = List.of(evidence(UUID.randomUUID(), url, publisher, text));
        return this;
    }

    /** As it lies on the topic. */
    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(build());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignalRaised build() {
        String key = CompanyKey.of(company);
        String text = company + " said it has closed the second tranche of its Series C, raising $500 million at a"
                + " post-money valuation of $4.3 billion, led by Alder Capital.";
        SignalFacts facts = new SignalFacts(
                new SignalFacts.Money(BigDecimal.valueOf(amount), "USD", null, "$500 million"),
                new SignalFacts.Valuation(new BigDecimal("4300000000"), "USD", null, "post", "$4.3 billion"),
                "Series C",
                List.of(new SignalFacts.Investor("Alder Capital", "lead")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        List<SignalRaised.Evidence> spans = evidence != null
                ? evidence
                : List.of(
                        evidence(UUID.randomUUID(), "https://ledger.example/nimbus", "ledger.example", text),
                        evidence(
                                UUID.randomUUID(),
                                "https://news.wire.example/a?b=1&c=2",
                                "wire.example",
                                company + " closes second tranche"));
        return new SignalRaised(
                signal,
                signal,
                revision,
                raisedAt,
                category,
                new SignalRaised.Company(key, null, company, true, List.of(key), List.of("AI labs")),
                parties,
                standing,
                score,
                severity,
                headline,
                facts,
                List.of(
                        new SignalRaised.Contribution("base", 10),
                        new SignalRaised.Contribution("amount in the headline", 45),
                        new SignalRaised.Contribution("at least $100M", 36),
                        new SignalRaised.Contribution("valuation from the company alone", score - 91)),
                "a filing would make it verified",
                spans,
                1,
                11,
                new SignalRaised.Rule("tranche-round", 7, "Financing round or tranche"),
                feedTags,
                new SignalRaised.Cause(cause, UUID.randomUUID()));
    }

    private static SignalRaised.Evidence evidence(UUID article, String url, String publisher, String text) {
        return new SignalRaised.Evidence(
                article,
                URI.create(url),
                publisher,
                publisher,
                Instant.now().minusSeconds(300),
                "text",
                0,
                text.length(),
                text);
    }
}
