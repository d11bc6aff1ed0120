package com.investorsignals.notifier.subscription;

import com.investorsignals.console.ConsoleConfig;
import com.investorsignals.console.SignedLinks;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.session.Seal;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The links by which a reader confirms, changes and ends a subscription without an account. A token is the
 * subscription's id and a seal of 256 bits for one of the three acts; whoever got the mail can act, and nobody else.
 */
@Singleton
public class SubscriptionLinks {
    /** Whoever finds a mail years later must still be able to end what it belongs to. */
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private static final Duration TO_CONFIRM = Duration.ofDays(7);
    private static final int ID = 36;

    private final SignedLinks links;
    private final Clock clock;
    private final Act confirm;
    private final Act manage;
    private final Act unsubscribe;

    SubscriptionLinks(SignedLinks links, ConsoleConfig config, Clock clock) {
        this.links = links;
        this.clock = clock;
        this.confirm = new Act("/confirm/", new Seal(config.linkKey(), "confirm"));
        this.manage = new Act("/manage/", new Seal(config.linkKey(), "manage"));
        this.unsubscribe = new Act("/unsubscribe/", new Seal(config.linkKey(), "unsubscribe"));
    }

    private record Act(String path, Seal seal) {
        String to(UUID subscription, Instant until) {
            return path + subscription + "." + seal.of(subscription.toString(), until);
        }
    }

    /** Works for a week. */
    URI confirm(UUID subscription) {
        return links.publicUrl(confirm.to(subscription, clock.instant().plus(TO_CONFIRM)));
    }

    public URI manage(UUID subscription) {
        return links.publicUrl(manage.to(subscription, ALWAYS));
    }

    public URI unsubscribe(UUID subscription) {
        return links.publicUrl(unsubscribe.to(subscription, ALWAYS));
    }

    /** The subscription that the token lets its holder confirm; ends the request with 404 if it does not. */
    UUID confirmedBy(String token) {
        return subscription(confirm, token);
    }

    /** The subscription that the token lets its holder change; ends the request with 404 if it does not. */
    UUID managedBy(String token) {
        return subscription(manage, token);
    }

    /** The subscription that the token lets its holder end; ends the request with 404 if it does not. */
    UUID endedBy(String token) {
        return subscription(unsubscribe, token);
    }

    private UUID subscription(Act act, String token) {
        if (token.length() > ID + 1
                && token.charAt(ID) == '.'
                && act.seal().holds(token.substring(ID + 1), token.substring(0, ID), clock.instant())) {
            return UUID.fromString(token.substring(0, ID));
        }
        throw ProblemException.notFound(
                "This link is too old, or a part of it got lost. Take the one of the newest mail.");
    }
}
