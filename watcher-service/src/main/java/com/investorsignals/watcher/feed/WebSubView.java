package com.investorsignals.watcher.feed;

import com.investorsignals.console.InstantWords;
import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed stands with the hub that it names, with words for whoever looks at it. What we call ourselves there, and
 * what the hub signs with, is not among them.
 *
 * @param until when the hub has agreed to push
 */
@RegisterForReflection // It travels in a Response, within a FeedView.
public record WebSubView(
        WebSubState state,
        String hub,
        @Nullable String topic,
        @Nullable Instant until,
        String words) {

    /** What the subscription of a feed says of it; none of it is there where there is no subscription. */
    record Subscription(
            @Nullable Instant askedAt,
            @Nullable Instant leaseUntil,
            @Nullable String refusal,
            @Nullable String error) {
        static final Subscription NONE = new Subscription(null, null, null, null);
    }

    /** Null where a feed names no hub. */
    static @Nullable WebSubView of(Feed feed, Subscription subscription, Instant now) {
        if (feed.hubLinks == null || feed.hubLinks.hub() == null) {
            return null;
        }
        String hub = feed.hubLinks.hub();
        Instant lease = subscription.leaseUntil();
        Instant until = lease == null || lease.isBefore(now) ? null : lease;
        WebSubState state = state(feed.pushed, subscription, until);
        return new WebSubView(state, hub, feed.hubLinks.topic(), until, words(state, host(hub), subscription, until));
    }

    private static WebSubState state(boolean pushed, Subscription subscription, @Nullable Instant until) {
        if (subscription.refusal() != null) {
            return WebSubState.REFUSED;
        }
        if (subscription.error() != null) {
            return WebSubState.FAILING;
        }
        if (until != null) {
            return pushed ? WebSubState.PUSHED : WebSubState.SUBSCRIBED;
        }
        return subscription.askedAt() == null ? WebSubState.NAMED : WebSubState.ASKED;
    }

    private static String words(WebSubState state, String host, Subscription subscription, @Nullable Instant until) {
        String lasting = until == null ? "" : ", until " + InstantWords.full(until);
        return switch (state) {
            case PUSHED -> "pushed by " + host + lasting;
            case SUBSCRIBED -> host + " has agreed to push" + lasting + "; polled as usual until it does";
            case ASKED -> host + " was asked to push and has not said yes yet; polled as usual";
            case REFUSED -> host + " refused" + reason(subscription.refusal()) + "; polled as usual";
            case FAILING -> host + " was asked to push in vain" + reason(subscription.error()) + "; polled as usual";
            case NAMED -> host + " could push, and is not asked to; polled as usual";
        };
    }

    private static String reason(@Nullable String reason) {
        return reason == null || reason.isEmpty() ? "" : ": " + reason;
    }

    private static String host(String hub) {
        try {
            return Target.parse(hub).host();
        } catch (RefusedAddressException e) {
            return hub;
        }
    }
}
