package com.investorsignals.notifier.delivery;

import com.investorsignals.console.PageAddress;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.ProblemException;
import io.quarkus.panache.common.Page;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list of deliveries is narrowed to, as it stands in its address; a word that is not known is a 400. */
@RegisterForReflection // The names of its parameters are asked of its fields.
public final class DeliveryFilter {
    @QueryParam("state")
    @Nullable String state;

    @QueryParam("channel")
    @Nullable String channel;

    @QueryParam("signal")
    @Nullable String signal;

    @QueryParam("subscription")
    @Nullable String subscription;

    /** The newest first, beginning after {@code cursor}, with all that a row of a list shows. */
    List<Delivery> newest(Optional<Cursor> cursor, int count) {
        StringBuilder query = new StringBuilder("from Delivery d join fetch d.message m join fetch m.subscription"
                + " join fetch d.raised where 1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        given(state).ifPresent(word -> {
            query.append(" and (d.dropped = :state or (d.dropped is null and m.state = :state))");
            parameters.put("state", state(word));
        });
        given(channel).ifPresent(word -> {
            query.append(" and m.channel = :channel");
            parameters.put("channel", channel(word));
        });
        given(signal).ifPresent(id -> {
            query.append(" and d.signalId = :signal");
            parameters.put("signal", id("signal", id));
        });
        given(subscription).ifPresent(id -> {
            query.append(" and d.subscriptionId = :subscription");
            parameters.put("subscription", id("subscription", id));
        });
        cursor.ifPresent(from -> {
            query.append(" and (d.createdAt < :at or (d.createdAt = :at and d.id < :id))");
            parameters.put("at", from.at());
            parameters.put("id", from.id());
        });
        return Delivery.<Delivery>find(query + " order by d.createdAt desc, d.id desc", parameters)
                .page(Page.ofSize(count))
                .list();
    }

    public boolean has(String field, String value) {
        return value.equals(field.equals("channel") ? channel : state);
    }

    public String value(String field) {
        String value = field.equals("signal") ? signal : subscription;
        return value == null ? "" : value;
    }

    public boolean isEmpty() {
        return Stream.of(state, channel, signal, subscription).noneMatch(DeliveryFilter::isGiven);
    }

    /** Where the page's list goes on. */
    String after(String cursor) {
        return PageAddress.of("/deliveries")
                .with("state", state)
                .with("channel", channel)
                .with("signal", signal)
                .with("subscription", subscription)
                .with("cursor", cursor)
                .toString();
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(DeliveryFilter::isGiven);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static MessageState state(String word) {
        return MessageState.of(word)
                .orElseThrow(() -> ProblemException.invalid(
                        "state", "must be queued, sending, sent, retrying, failed, suppressed or superseded"));
    }

    private static Channel channel(String word) {
        return Channel.of(word)
                .orElseThrow(() -> ProblemException.invalid("channel", "must be email, slack or webhook"));
    }

    private static UUID id(String field, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "must be the id of a " + field);
        }
    }
}
