package com.investorsignals.notifier.channel.content;

import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Change;
import com.investorsignals.notifier.channel.FactKind;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.SafeText;
import java.util.Locale;

/** An alert in one line: company, what, the one number, how sure. Its end stays whole however long the rest is. */
final class HeadlineWords {
    private static final int LIMIT = 180;

    private HeadlineWords() {}

    static String of(Item item) {
        return of(item, LIMIT);
    }

    static String of(Item item, int limit) {
        Alert alert = item.alert();
        String former = item.earlier() == null
                ? ""
                : Change.formerStanding(item.earlier().alert(), alert)
                        .map(standing -> " (was " + standing.word() + ")")
                        .orElse("");
        String sure = ", " + alert.standing().word() + former;
        return SafeText.line(alert.company() + ": " + what(alert), limit - sure.length()) + sure;
    }

    /** The headline without the company, which stands before it, and with the one number if it lacks it. */
    private static String what(Alert alert) {
        String headline = alert.headline();
        boolean repeats =
                headline.toLowerCase(Locale.ROOT).startsWith(alert.company().toLowerCase(Locale.ROOT) + " ");
        String what = repeats ? headline.substring(alert.company().length()).strip() : headline;
        return alert.facts().stream()
                .filter(fact -> fact.kind() == FactKind.AMOUNT || fact.kind() == FactKind.METRIC)
                .findFirst()
                .filter(fact ->
                        !headline.contains(fact.value()) && (fact.words() == null || !headline.contains(fact.words())))
                .map(fact -> what + ", " + fact.value())
                .orElse(what);
    }
}
