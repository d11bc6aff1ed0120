package com.investorsignals.notifier.subscription;

import com.investorsignals.console.PageAddress;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.SafeText;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.ProblemException;
import io.quarkus.panache.common.Page;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the list of subscriptions is narrowed to, as it stands in the page's address. */
public final class SubscriptionFilter {
    private static final int LONGEST = 200;

    @QueryParam("q")
    @Nullable String q;

    @QueryParam("channel")
    @Nullable String channel;

    @QueryParam("state")
    @Nullable String state;

    /** The newest first, beginning after {@code cursor}. */
    List<Subscription> newest(Optional<Cursor> cursor, int count) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        if (!text().isEmpty()) {
            // The address of a Slack webhook is a secret, which nobody shall find out letter by letter.
            conditions.add("((channel <> :secret and lower(address) like :q) or lower(owner) like :q"
                    + " or lower(array_to_string(companies, ',')) like :q)");
            parameters.put("secret", Channel.SLACK);
            String literal = text().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
            parameters.put("q", "%" + literal + "%");
        }
        if (channel != null && !channel.isEmpty()) {
            conditions.add("channel = :channel");
            parameters.put("channel", Channel.of(channel).orElseThrow(() -> unknown("channel")));
        }
        if (state != null && !state.isEmpty()) {
            conditions.add("state = :state");
            parameters.put("state", SubscriptionState.of(state).orElseThrow(() -> unknown("state")));
        }
        cursor.ifPresent(from -> {
            conditions.add("(createdAt < :at or (createdAt = :at and id < :id))");
            parameters.put("at", from.at());
            parameters.put("id", from.id());
        });
        return Subscription.<Subscription>find(
                        String.join(" and ", conditions) + " order by createdAt desc, id desc", parameters)
                .page(Page.ofSize(count))
                .list();
    }

    private static ProblemException unknown(String field) {
        return ProblemException.invalid(field, "is none that this list knows; choose one of its filter");
    }

    public String text() {
        return q == null ? "" : SafeText.line(q, LONGEST);
    }

    public boolean has(String field, String value) {
        String present = field.equals("channel") ? channel : state;
        return value.equals(present);
    }

    public boolean isEmpty() {
        return text().isEmpty() && (channel == null || channel.isEmpty()) && (state == null || state.isEmpty());
    }

    /** Where the list goes on. */
    String after(String cursor) {
        return PageAddress.of("/subscriptions")
                .with("q", text())
                .with("channel", channel)
                .with("state", state)
                .with("cursor", cursor)
                .toString();
    }
}
