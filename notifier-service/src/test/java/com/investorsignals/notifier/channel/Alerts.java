package com.investorsignals.notifier.channel;

import com.investorsignals.notifier.channel.Alert.Fact;
import com.investorsignals.notifier.channel.Alert.Figure;
import com.investorsignals.notifier.channel.Alert.Quote;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Alerts about a fictional company. */
public final class Alerts {
    public static final Instant RAISED = Instant.parse("2026-11-23T08:42:00Z");
    private static final BigDecimal MONEY = new BigDecimal("500000000");
    private static final UUID SIGNAL = UUID.fromString("5b1f2c9e-0000-4000-8000-000000000001");

    private static final UUID STORY = UUID.fromString("5b1f2c9e-0000-4000-8000-000000000002");
    public static final ReaderLinks LINKS = new ReaderLinks(
            URI.create("https://signals.example/manage/m1"),
            URI.create("https://signals.example/unsubscribe/u1"),
            Map.of(SIGNAL, URI.create("https://signals.example/stories/" + STORY + "?k=k1")));

    private Alerts() {}

    public static Alert announced() {
        return alert(
                2,
                Standing.ANNOUNCED,
                Severity.HIGH,
                List.of(
                        new Fact(FactKind.AMOUNT, "$500M", "$500 million", Figure.ofMoney(MONEY, "USD", MONEY)),
                        new Fact(FactKind.VALUATION, "$4.3B post-money", "$4.3 billion"),
                        new Fact(FactKind.ROUND, "Series C", null),
                        new Fact(FactKind.LEAD, "Alder Capital", null)),
                List.of(
                        quote(
                                1,
                                "https://ledger.example/nimbus",
                                "ledger.example",
                                "Nimbus AI said it has closed the second tranche of its Series C, raising $500 million at"
                                        + " a post-money valuation of $4.3 billion, led by Alder Capital."),
                        quote(
                                2,
                                "https://harbour.example/2026/nimbus",
                                "harbour.example",
                                "The round was led by Alder Capital, two of the investors told us.")));
    }

    public static Alert rumoured() {
        return alert(
                1,
                Standing.RUMOURED,
                Severity.MEDIUM,
                List.of(new Fact(FactKind.AMOUNT, "$400M", "$400 million")),
                List.of(quote(
                        3,
                        "https://harbour.example/talks",
                        "harbour.example",
                        "Nimbus AI is in talks to raise $400 million, people familiar with the matter said.")));
    }

    public static Alert disputed() {
        return alert(3, Standing.DISPUTED, Severity.LOW, List.of(), List.of());
    }

    public static Alert alert(
            int revision, Standing standing, Severity severity, List<Fact> facts, List<Quote> quotes) {
        return of(Category.TRANCHE, revision, standing, severity, facts, quotes);
    }

    public static Alert of(
            Category category,
            int revision,
            Standing standing,
            Severity severity,
            List<Fact> facts,
            List<Quote> quotes) {
        return new Alert(
                SIGNAL,
                STORY,
                revision,
                RAISED,
                category,
                "Nimbus AI",
                standing,
                86,
                severity,
                "Nimbus AI raises $500M at a $4.3B valuation",
                facts,
                List.of(
                        new Alert.Line("base", 10),
                        new Alert.Line("amount in the headline", 35),
                        new Alert.Line("at least $100M", 20),
                        new Alert.Line("one independent publisher", 18),
                        new Alert.Line("lead named", 8),
                        new Alert.Line("valuation from the company alone", -5)),
                "a filing would make it verified",
                new Alert.Rule("Financing round or tranche", 7),
                quotes,
                1,
                11);
    }

    public static Quote quote(int article, String url, String publisher, String text) {
        return new Quote(new UUID(0, article), URI.create(url), publisher, RAISED.minusSeconds(240), text);
    }

    /** A message about these to a reader in Berlin. */
    public static Notice notice(Instant now, Notice.Item... items) {
        return notice(new Destination(Channel.EMAIL, "ana@fund.example", null), now, items);
    }

    public static Notice notice(Destination destination, Instant now, Notice.Item... items) {
        return new Notice(
                "message-1",
                List.of(),
                destination,
                "nimbus ai",
                ZoneId.of("Europe/Berlin"),
                now,
                LINKS,
                List.of(items));
    }
}
