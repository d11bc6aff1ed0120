package com.investorsignals.notifier.channel.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notice.Item;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;

/**
 * A notice as a CloudEvent. One alert is of type {@code com.investorsignals.alert.v1}, is named by its signal and
 * revision, and is the data itself. Several that were due at once are of type {@code com.investorsignals.alerts.v1}, are
 * named by their message, and lie in {@code data.alerts}.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Object data) {
    private static final String TYPE = "com.investorsignals.";

    /** The data of an event about several signals. */
    @RegisterForReflection
    record Several(List<AlertData> alerts) {
        Several {
            alerts = List.copyOf(alerts);
        }
    }

    static AlertEvent of(Notice notice) {
        List<AlertData> alerts =
                notice.items().stream().map(item -> AlertData.of(item, notice)).toList();
        Item first = notice.items().getFirst();
        return alerts.size() == 1
                ? event(
                        notice,
                        first.alert().signalId() + ":" + first.alert().revision(),
                        "alert.v1",
                        alerts.getFirst())
                : event(notice, notice.id(), "alerts.v1", new Several(alerts));
    }

    private static AlertEvent event(Notice notice, String id, String type, Object data) {
        Instant raisedAt = notice.items().stream()
                .map(item -> item.alert().raisedAt())
                .max(Instant::compareTo)
                .orElse(notice.now());
        return new AlertEvent(
                "1.0", id, "notifier-service", TYPE + type, notice.companyKey(), raisedAt, "application/json", data);
    }
}
