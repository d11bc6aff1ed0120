package com.investorsignals.notifier.channel.content;

import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.ReaderLinks;
import com.investorsignals.notifier.channel.Severity;
import com.investorsignals.notifier.channel.Standing;
import java.util.Comparator;
import java.util.List;

/** The words of one message, ready to be laid out. The most urgent alert comes first. */
public record NoticeContent(
        String subject, String preheader, List<AlertSection> alerts, String manage, String unsubscribe) {
    private static final Comparator<Item> URGENT_FIRST = Comparator.comparing(
                    (Item item) -> item.alert().standing() != Standing.DISPUTED)
            .thenComparing(item -> item.alert().severity(), Comparator.<Severity>reverseOrder())
            .thenComparing(item -> item.alert().score(), Comparator.reverseOrder());
    private static final int SUBJECT_LIMIT = 180;

    public NoticeContent {
        alerts = List.copyOf(alerts);
    }

    public static NoticeContent of(Notice notice) {
        List<Item> items = notice.items().stream().sorted(URGENT_FIRST).toList();
        Times times = new Times(notice.now(), notice.timeZone());
        ReaderLinks links = notice.links();
        List<AlertSection> alerts = items.stream()
                .map(item -> AlertSection.of(item, times, links.stories()))
                .toList();
        AlertSection first = alerts.getFirst();
        String preheader = first.late().isEmpty() ? first.sure() : first.late() + " " + first.sure();
        return new NoticeContent(
                subject(items),
                preheader,
                alerts,
                links.manage().toString(),
                links.unsubscribe().toString());
    }

    private static String subject(List<Item> items) {
        String more = items.size() == 1 ? "" : ", and " + (items.size() - 1) + " more";
        return HeadlineWords.of(items.getFirst(), SUBJECT_LIMIT - more.length()) + more;
    }
}
