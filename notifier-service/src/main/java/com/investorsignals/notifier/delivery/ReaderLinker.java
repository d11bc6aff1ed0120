package com.investorsignals.notifier.delivery;

import com.investorsignals.console.SignedLinks;
import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.ReaderLinks;
import com.investorsignals.notifier.subscription.Subscription;
import com.investorsignals.notifier.subscription.SubscriptionLinks;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Puts a message's links together. */
@Singleton
class ReaderLinker {
    private final SubscriptionLinks subscriptions;
    private final SignedLinks pages;
    private final Clock clock;

    ReaderLinker(SubscriptionLinks subscriptions, SignedLinks pages, Clock clock) {
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.clock = clock;
    }

    ReaderLinks links(Subscription subscription, List<Delivery> deliveries) {
        return new ReaderLinks(
                subscriptions.manage(subscription.id),
                subscriptions.unsubscribe(subscription.id),
                stories(deliveries, path -> pages.to(path, clock.instant())));
    }

    /** For whoever looks at the alert and is not its reader. */
    ReaderLinks withoutKeys(Delivery delivery) {
        return new ReaderLinks(
                pages.publicUrl("/manage/"),
                pages.publicUrl("/unsubscribe/"),
                stories(List.of(delivery), pages::publicUrl));
    }

    private static Map<UUID, URI> stories(List<Delivery> deliveries, Function<String, URI> link) {
        Map<UUID, URI> stories = new HashMap<>();
        for (Delivery delivery : deliveries) {
            Alert alert = delivery.raised.alert;
            if (alert.storyId() != null) {
                stories.put(alert.signalId(), link.apply("/stories/" + alert.storyId()));
            }
        }
        return stories;
    }
}
