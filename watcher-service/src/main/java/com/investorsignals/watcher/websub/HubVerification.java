package com.investorsignals.watcher.websub;

import com.investorsignals.rest.PlainLine;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a hub that asks whether a request was ours, and takes note of what it made of it (WebSub 5.2, 5.3). */
@ApplicationScoped
@Transactional
class HubVerification {
    private static final int LONGEST_REASON = 300;

    private final LeaseSeconds leases;
    private final Clock clock;

    HubVerification(WebSubConfig config, Clock clock) {
        this.leases = new LeaseSeconds(config.lease());
        this.clock = clock;
    }

    /** Whether we want this subscription; if so, it holds from now on. */
    boolean agreeToSubscribe(String callback, String topic, @Nullable String leaseSeconds) {
        Optional<HubSubscription> asked = asked(callback, Mode.SUBSCRIBE, topic);
        asked.ifPresent(subscription -> {
            if (subscription.leaseUntil == null) {
                Log.infof("Feed %s: its hub verified the subscription", subscription.feedId);
            }
            subscription.verified(leases.read(leaseSeconds), clock.instant());
        });
        return asked.isPresent();
    }

    /** Whether we want no more of it. */
    boolean agreeToUnsubscribe(String callback, String topic) {
        Optional<HubSubscription> asked = asked(callback, Mode.UNSUBSCRIBE, topic);
        asked.ifPresent(subscription -> subscription.ended(clock.instant()));
        return asked.isPresent();
    }

    /** Whether this is about a subscription of ours, which the hub may refuse at any time. */
    boolean takeRefusal(String callback, String topic, String reason) {
        Optional<HubSubscription> asked = asked(callback, Mode.SUBSCRIBE, topic);
        asked.ifPresent(subscription -> {
            String words = PlainLine.of(reason);
            subscription.refused(words.substring(0, Math.min(words.length(), LONGEST_REASON)), clock.instant());
            Log.warnf("Feed %s: its hub refused the subscription: %s", subscription.feedId, subscription.refusal);
        });
        return asked.isPresent();
    }

    private static Optional<HubSubscription> asked(String callback, Mode mode, String topic) {
        return HubSubscription.lockedAt(callback).filter(subscription -> subscription.isAsked(mode, topic));
    }
}
