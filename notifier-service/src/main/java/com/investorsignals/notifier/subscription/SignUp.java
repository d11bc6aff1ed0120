package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.email.EmailAddress;
import com.investorsignals.notifier.subscription.limit.SignUpLimits;
import com.investorsignals.notifier.subscription.limit.SignUpMetrics;
import com.investorsignals.notifier.subscription.limit.SignUpOutcome;
import com.investorsignals.rest.ProblemException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes what a reader asks for, without an account. Nothing tells whether an address is known or a limit is reached:
 * everybody gets the same answer, and the owner of the address a mail that asks to confirm.
 */
@Singleton
class SignUp {
    private final SubscriptionCheck check;
    private final SignUpLimits limits;
    private final ConfirmationSender confirmations;
    private final SignUpMetrics metrics;
    private final Clock clock;
    /** Whoever waits for the lock of all replicas has a connection; a flood of requests must not have them all. */
    private final Lock turn = new ReentrantLock();

    SignUp(
            SubscriptionCheck check,
            SignUpLimits limits,
            ConfirmationSender confirmations,
            SignUpMetrics metrics,
            Clock clock) {
        this.check = check;
        this.limits = limits;
        this.confirmations = confirmations;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Ends the request with every violation at once if something is wrong.
     *
     * @param network that it came from
     */
    void request(SubscriptionForm form, String network) {
        SubscriptionChoice choice = QuarkusTransaction.requiringNew().call(() -> check.choice(form, Bounds.READER));
        if (choice.channel() != Channel.EMAIL) {
            throw ProblemException.invalid("channel", "must be email; an admin sets up Slack and webhooks");
        }
        EmailAddress address = EmailAddress.parse(choice.address().address())
                .filter(EmailAddress::isUsual)
                .orElseThrow(() -> ProblemException.invalid(
                        "address", "must be one plain e-mail address, such as ana@example.com"));
        turn.lock();
        try {
            metrics.count(QuarkusTransaction.requiringNew().call(() -> take(choice, address, network)));
        } finally {
            turn.unlock();
        }
    }

    private SignUpOutcome take(SubscriptionChoice choice, EmailAddress address, String network) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SignUpOutcome outcome = limits.take(id, address, network, now);
        if (outcome == SignUpOutcome.REQUESTED) {
            Subscription requested = Subscription.request(id, choice, now);
            confirmations.sendAfterCommit();
            Log.infof("Subscription %s: requested, waits for the owner of %s", id, requested.destination());
        }
        return outcome;
    }
}
