package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.email.EmailAddress;
import com.investorsignals.rest.ProblemException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Takes what a reader asks for, without an account. Nothing tells whether an address is known: everybody gets the same
 * answer, and the owner of the address a mail that asks to confirm.
 */
@ApplicationScoped
class SignUp {
    /** Nobody can have us fill a stranger's inbox. */
    private static final int UNCONFIRMED = 3;

    private static final Duration WITHIN = Duration.ofDays(1);

    private final SubscriptionCheck check;
    private final ConfirmationSender confirmations;
    private final Clock clock;

    SignUp(SubscriptionCheck check, ConfirmationSender confirmations, Clock clock) {
        this.check = check;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** Ends the request with every violation at once if something is wrong. */
    @Transactional
    void request(SubscriptionForm form) {
        SubscriptionChoice choice = check.choice(form, Bounds.READER);
        if (choice.channel() != Channel.EMAIL) {
            throw ProblemException.invalid("channel", "must be email; an admin sets up Slack and webhooks");
        }
        if (EmailAddress.parse(choice.address().address())
                .filter(EmailAddress::isUsual)
                .isEmpty()) {
            throw ProblemException.invalid("address", "must be one plain e-mail address, such as ana@example.com");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Subscriber subscriber = Subscriber.at(choice.channel(), choice.address().identity(), now);
        if (Subscription.unconfirmed(subscriber, now.minus(WITHIN)) >= UNCONFIRMED) {
            Log.infof("Subscriber %s has enough requests to confirm today; no more mail for another", subscriber.id);
            return;
        }
        Subscription requested = Subscription.request(choice, now);
        confirmations.sendAfterCommit();
        Log.infof("Subscription %s: requested, waits for the owner of %s", requested.id, requested.destination());
    }
}
