package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Held;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import com.investorsignals.notifier.channel.SendResult.Sent;
import com.investorsignals.notifier.channel.email.ConfirmationMail;
import com.investorsignals.notifier.channel.email.ConfirmationMailer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends the mails that ask for a confirmation, one after the other: at once, or when their next try is due. */
@Singleton
class ConfirmationSender {
    private static final int TICK_SECONDS = 5;

    private final ConfirmationQueue queue;
    private final ConfirmationMailer mailer;
    private final SubscriptionLinks links;
    private final TransactionSynchronizationRegistry transactions;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("confirmations").factory());

    ConfirmationSender(
            ConfirmationQueue queue,
            ConfirmationMailer mailer,
            SubscriptionLinks links,
            TransactionSynchronizationRegistry transactions) {
        this.queue = queue;
        this.mailer = mailer;
        this.links = links;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent event) {
        var _ = timer.scheduleWithFixedDelay(this::sendDue, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks for due ones as soon as the current transaction has been committed. */
    void sendAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    timer.execute(ConfirmationSender.this::sendDue);
                }
            }
        });
    }

    private void sendDue() {
        try {
            for (var due = queue.take(); due.isPresent(); due = queue.take()) {
                send(due.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The database is away or there is a fault of ours; a timer that throws would never tick again.
            Log.errorf(e, "Requests to confirm could not be sent; the next look is in %s s", TICK_SECONDS);
        }
    }

    private void send(Subscription subscription) throws InterruptedException {
        SendResult result = mailer.send(new ConfirmationMail(
                subscription.id,
                subscription.destination().address(),
                links.confirm(subscription.id).toString()));
        switch (result) {
            case Sent sent -> settle(subscription, "sent", sent.answer());
            case Rejected rejected -> settle(subscription, "not sent", rejected.answer());
            case Retry retry -> putOff(subscription, retry.answer());
            case Held held -> putOff(subscription, held.answer());
        }
    }

    private void settle(Subscription subscription, String outcome, String answer) {
        queue.settle(subscription.id);
        Log.infof(
                "Subscription %s: request to confirm %s to %s, %s",
                subscription.id, outcome, subscription.destination(), answer);
    }

    private static void putOff(Subscription subscription, String answer) {
        Log.warnf(
                "Subscription %s: request to confirm to %s is tried again, %s",
                subscription.id, subscription.destination(), answer);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }
}
