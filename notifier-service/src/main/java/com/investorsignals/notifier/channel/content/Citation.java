package com.investorsignals.notifier.channel.content;

import com.investorsignals.console.MarkedText;
import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Alert.Fact;
import com.investorsignals.notifier.channel.Alert.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What one article says, with the words that count marked, and where it stands; {@code link} is empty if it is no web address. */
public record Citation(List<MarkedText.Part> parts, String source, String link) {

    public Citation {
        parts = List.copyOf(parts);
    }

    static List<Citation> of(Alert alert, Set<String> told, Times times) {
        return alert.unsaid(told).stream()
                .limit(Alert.QUOTED_ARTICLES)
                .map(quotes -> of(quotes, alert, times))
                .toList();
    }

    private static Citation of(List<Quote> quotes, Alert alert, Times times) {
        String text = quotes.stream().map(Quote::text).collect(Collectors.joining(" … "));
        Quote first = quotes.getFirst();
        String when = first.publishedAt() == null ? "" : ", " + times.brief(first.publishedAt());
        List<String> words = alert.facts().stream().map(Citation::words).toList();
        return new Citation(
                MarkedText.ofWords(text, words).parts(), publisher(first) + when, Links.toSource(first.url()));
    }

    /** What a fact was read from. */
    private static String words(Fact fact) {
        return Objects.requireNonNullElse(fact.words(), fact.value());
    }

    /** A publisher's name is a feed's word; where the link goes elsewhere, the reader is told. */
    private static String publisher(Quote quote) {
        String host = quote.url().getHost();
        if (host == null
                || isOf(host.toLowerCase(Locale.ROOT), quote.publisher().toLowerCase(Locale.ROOT))) {
            return quote.publisher();
        }
        return quote.publisher() + " (" + host + ")";
    }

    private static boolean isOf(String host, String publisher) {
        return host.equals(publisher) || host.endsWith("." + publisher);
    }
}
