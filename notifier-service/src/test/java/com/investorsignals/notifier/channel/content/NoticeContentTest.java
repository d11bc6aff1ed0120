package com.investorsignals.notifier.channel.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.console.MarkedText;
import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Alerts;
import com.investorsignals.notifier.channel.Notice.Earlier;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.Severity;
import com.investorsignals.notifier.channel.Standing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeContentTest {
    private static final URI SOURCE = URI.create("https://a.example/1");
    private static final Instant SOON = Alerts.RAISED.plusSeconds(2);

    @Test
    void putsCompanyWhatAndHowSureIntoTheSubject() {
        assertThat(content(SOON, first(Alerts.announced())).subject())
                .isEqualTo("Nimbus AI: raises $500M at a $4.3B valuation, announced");
    }

    @Test
    void saysInTheSubjectHowSureItWasBefore() {
        assertThat(content(SOON, update(Alerts.announced(), Alerts.rumoured())).subject())
                .isEqualTo("Nimbus AI: raises $500M at a $4.3B valuation, announced (was rumoured)");
    }

    @Test
    void repeatsNoQuoteThatWasSent() {
        Alert announced = Alerts.announced();
        String told = announced.quotes().getFirst().text();
        Item item = new Item(announced, new Earlier(Alerts.rumoured(), Alerts.RAISED, Set.of(told)));

        AlertSection section = content(SOON, item).alerts().getFirst();

        assertThat(section.citations()).hasSize(1);
        assertThat(section.citations().getFirst().source()).startsWith("harbour.example, 23 November, 09:38");
        assertThat(section.left()).isEqualTo("Quoted in an earlier alert: 1.");
    }

    @Test
    void saysHowManyQuotesItLeavesOut() {
        List<Alert.Quote> five = List.of(1, 2, 3, 4, 5).stream()
                .map(article -> Alerts.quote(article, "https://a.example/" + article, "a.example", "quote " + article))
                .toList();
        Alert alert = Alerts.alert(1, Standing.CLAIMED, Severity.LOW, List.of(), five);

        AlertSection section = content(SOON, first(alert)).alerts().getFirst();

        assertThat(section.citations()).hasSize(3);
        assertThat(section.left()).isEqualTo("Left out here: 2 more.");
    }

    @Test
    void warnsOfOldNewsInTheFirstLine() {
        NoticeContent late = content(Alerts.RAISED.plus(Duration.ofDays(3)), first(Alerts.announced()));

        assertThat(late.alerts().getFirst().late())
                .isEqualTo("Late by 3 days: this was raised on Mon 23 November 2026, 09:42 CET.");
        assertThat(late.preheader()).startsWith("Late by 3 days");
        assertThat(content(SOON, first(Alerts.announced())).alerts().getFirst().late())
                .isEmpty();
    }

    @Test
    void putsWhatIsDisputedFirst() {
        NoticeContent content = content(SOON, first(Alerts.announced()), first(Alerts.disputed()));

        assertThat(content.subject()).endsWith(", disputed, and 1 more");
        assertThat(content.alerts().getFirst().alert().standing()).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void marksTheWordsThatFactsWereReadFrom() {
        Citation citation = content(SOON, first(Alerts.announced()))
                .alerts()
                .getFirst()
                .citations()
                .getFirst();

        assertThat(citation.parts().stream().filter(MarkedText.Part::marked).map(MarkedText.Part::text))
                .containsExactly("Series C", "$500 million", "$4.3 billion", "Alder Capital");
        assertThat(String.join(
                        "", citation.parts().stream().map(MarkedText.Part::text).toList()))
                .isEqualTo(Alerts.announced().quotes().getFirst().text());
    }

    @Test
    void linksNothingButTheWeb() {
        Alert alert = Alerts.alert(
                1,
                Standing.CLAIMED,
                Severity.LOW,
                List.of(),
                List.of(
                        Alerts.quote(1, "javascript:alert(1)", "evil.example", "one"),
                        Alerts.quote(2, "https://else.example/x", "bank.example", "two")));

        List<Citation> citations =
                content(SOON, first(alert)).alerts().getFirst().citations();

        assertThat(citations.getFirst().link()).isEmpty();
        assertThat(citations.getLast().source()).startsWith("bank.example (else.example)");
    }

    @Test
    void keepsTheSubjectShortAndItsEndWhole() {
        Alert announced = Alerts.announced();
        Alert wordy = new Alert(
                announced.signalId(),
                announced.storyId(),
                1,
                announced.raisedAt(),
                announced.category(),
                announced.company(),
                announced.standing(),
                86,
                announced.severity(),
                "Nimbus AI " + "and so on ".repeat(100),
                announced.facts(),
                announced.receipt(),
                null,
                announced.rule(),
                List.of(),
                0,
                0);

        String subject = content(SOON, first(wordy)).subject();

        assertThat(subject).hasSizeLessThanOrEqualTo(180).endsWith("…, announced");
    }

    /** Raised a moment ago, from articles that a feed carried late. */
    @Test
    void saysWhenWhatItTellsIsNotNew() {
        Instant published = Alerts.RAISED.minus(Duration.ofDays(21));
        Alert old = quoting(new Alert.Quote(new UUID(0, 1), SOURCE, "a.example", published, "one"));
        Alert undated = quoting(
                new Alert.Quote(new UUID(0, 1), SOURCE, "a.example", published, "one"),
                new Alert.Quote(new UUID(0, 2), SOURCE, "b.example", null, "two"));
        Alert fresh = quoting(
                new Alert.Quote(new UUID(0, 1), SOURCE, "a.example", published, "one"),
                new Alert.Quote(new UUID(0, 2), SOURCE, "b.example", Alerts.RAISED, "two"));

        NoticeContent notice = content(SOON, first(old));

        assertThat(notice.alerts().getFirst().late())
                .isEqualTo("Not new: this was published 21 days ago, on Mon 2 November 2026, 09:42 CET.");
        assertThat(notice.preheader()).startsWith("Not new");
        assertThat(content(SOON, first(undated)).alerts().getFirst().late()).isEmpty();
        assertThat(content(SOON, first(fresh)).alerts().getFirst().late()).isEmpty();
    }

    private static Alert quoting(Alert.Quote... quotes) {
        return Alerts.alert(1, Standing.CLAIMED, Severity.LOW, List.of(), List.of(quotes));
    }

    private static NoticeContent content(Instant now, Item... items) {
        return NoticeContent.of(Alerts.notice(now, items));
    }

    private static Item first(Alert alert) {
        return new Item(alert, null);
    }

    private static Item update(Alert now, Alert before) {
        return new Item(now, new Earlier(before, Alerts.RAISED.minusSeconds(3600), Set.of()));
    }
}
