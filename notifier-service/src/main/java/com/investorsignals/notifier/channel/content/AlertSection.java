package com.investorsignals.notifier.channel.content;

import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Alert.Fact;
import com.investorsignals.notifier.channel.Alert.Line;
import com.investorsignals.notifier.channel.Alert.Quote;
import com.investorsignals.notifier.channel.Change;
import com.investorsignals.notifier.channel.Notice.Earlier;
import com.investorsignals.notifier.channel.Notice.Item;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One alert of a message, in the order in which a reader decides: what, what changed, facts, how sure, evidence, receipt, and the way on. */
public record AlertSection(
        Alert alert,
        String line,
        String title,
        String late,
        String category,
        String raisedAt,
        String newSince,
        List<Change> changes,
        List<Fact> facts,
        String sure,
        List<Citation> citations,
        String left,
        List<Line> receipt,
        String counterfactual,
        String story) {

    public AlertSection {
        changes = List.copyOf(changes);
        facts = List.copyOf(facts);
        citations = List.copyOf(citations);
        receipt = List.copyOf(receipt);
    }

    static AlertSection of(Item item, Times times, Map<UUID, URI> stories) {
        Alert alert = item.alert();
        Earlier earlier = item.earlier();
        String category = alert.category().word();
        Set<String> told = earlier == null ? Set.of() : earlier.quotes();
        return new AlertSection(
                alert,
                HeadlineWords.of(item),
                title(alert),
                late(alert, told, times),
                Character.toUpperCase(category.charAt(0)) + category.substring(1),
                times.full(alert.raisedAt()),
                earlier == null ? "" : times.brief(earlier.sentAt()),
                earlier == null ? List.of() : Change.between(earlier.alert(), alert),
                alert.facts(),
                StandingWords.of(alert),
                Citation.of(alert, told, times),
                left(alert, told),
                alert.receipt(),
                alert.counterfactual() == null ? "" : alert.counterfactual(),
                Links.orNone(stories.get(alert.signalId())));
    }

    /** The points of a receipt's line with their sign, the minus as wide as the plus. */
    public String signed(Line line) {
        return (line.points() < 0 ? "−" : "+") + Math.abs(line.points());
    }

    private static String title(Alert alert) {
        String company = alert.company().toLowerCase(Locale.ROOT);
        return alert.headline().toLowerCase(Locale.ROOT).contains(company)
                ? alert.headline()
                : alert.company() + ": " + alert.headline();
    }

    /** An alert that waited says how long; else one whose newest article is old says how old. */
    private static String late(Alert alert, Set<String> told, Times times) {
        String late = times.late(alert.raisedAt());
        List<Quote> news = alert.unsaid(told).stream().flatMap(List::stream).toList();
        return late.isEmpty() ? times.old(news) : late;
    }

    /** What the evidence does not show, so that nobody takes three quotes for all there is. */
    private static String left(Alert alert, Set<String> told) {
        long known = alert.articles().stream()
                .filter(quotes -> quotes.stream().anyMatch(quote -> told.contains(quote.text())))
                .count();
        long more = Math.max(0, alert.unsaid(told).size() - Alert.QUOTED_ARTICLES);
        String quoted = known == 0 ? "" : "Quoted in an earlier alert: " + known + ".";
        String hidden = more == 0 ? "" : "Left out here: " + more + " more.";
        return (quoted + " " + hidden).strip();
    }
}
