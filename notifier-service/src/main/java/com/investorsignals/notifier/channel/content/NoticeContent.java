package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Change;
import com.investorsignals.notifier.channel.FactKind;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.SafeText;
import com.investorsignals.notifier.channel.Severity;
import com.investorsignals.notifier.channel.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words of one mail, ready to be laid out. The most urgent alert comes first. */
record MailContent(String subject, String preheader, List<AlertSection> alerts) {
    private static final Comparator<Item> URGENT_FIRST = Comparator.comparing(
                    (Item item) -> item.alert().standing() != Standing.DISPUTED)
            .thenComparing(item -> item.alert().severity(), Comparator.<Severity>reverseOrder())
            .thenComparing(item -> item.alert().score(), Comparator.reverseOrder());
    private static final int SUBJECT_LIMIT = 180;

    MailContent {
        alerts = List.copyOf(alerts);
    }

    static MailContent of(Notice notice) {
        List<Item> items = notice.items().stream().sorted(URGENT_FIRST).toList();
        Times times = new Times(notice.now(), notice.timeZone());
        List<AlertSection> alerts =
                items.stream().map(item -> AlertSection.of(item, times)).toList();
        AlertSection first = alerts.getFirst();
        String preheader = first.late().isEmpty() ? first.sure() : first.late() + " " + first.sure();
        return new MailContent(subject(items), preheader, alerts);
    }

    private static String subject(List<Item> items) {
        Item first = items.getFirst();
        Alert alert = first.alert();
        String more = items.size() == 1 ? "" : ", and " + (items.size() - 1) + " more";
        String former = first.earlier() == null
                ? ""
                : Change.formerStanding(first.earlier().alert(), alert)
                        .map(standing -> " (was " + standing.word() + ")")
                        .orElse("");
        String sure = ", " + alert.standing().word() + former + more;
        String what = SafeText.line(alert.company() + ": " + what(alert), SUBJECT_LIMIT - sure.length());
        return SafeText.line(what + sure, SUBJECT_LIMIT);
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
