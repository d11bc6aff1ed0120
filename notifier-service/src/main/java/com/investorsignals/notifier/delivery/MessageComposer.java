package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notice.Earlier;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.ReaderLinks;
import com.investorsignals.notifier.delivery.Composition.Dropped;
import com.investorsignals.notifier.delivery.Composition.Ready;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a message together right before it is sent, leaving out what nobody waits for any more. */
@ApplicationScoped
@Transactional
class MessageComposer {
    private final ReaderLinker linker;
    private final Clock clock;

    MessageComposer(ReaderLinker linker, Clock clock) {
        this.linker = linker;
        this.clock = clock;
    }

    Composition compose(UUID id) {
        Message message = Objects.requireNonNull(Message.<Message>findById(id));
        List<Delivery> carried = Delivery.carriedBy(id);
        if (!message.subscription.isActive()) {
            carried.forEach(delivery -> delivery.dropped = MessageState.SUPPRESSED);
            return new Dropped(MessageState.SUPPRESSED, carried.size());
        }
        List<Delivery> outdated = carried.stream().filter(Delivery::isOutdated).toList();
        outdated.forEach(delivery -> delivery.dropped = MessageState.SUPERSEDED);
        List<Delivery> owed =
                carried.stream().filter(delivery -> delivery.dropped == null).toList();
        return owed.isEmpty()
                ? new Dropped(MessageState.SUPERSEDED, outdated.size())
                : new Ready(
                        notice(message, owed, linker.links(message.subscription, owed), clock.instant()),
                        owed.size(),
                        message.subscription.destination().masked());
    }

    /** The alert of one delivery, as it goes out or went out, but for the keys of the reader's links. */
    Notice preview(Delivery delivery) {
        Message message = delivery.message;
        Instant told = Objects.requireNonNullElseGet(message.sentAt, clock::instant);
        return notice(message, List.of(delivery), linker.withoutKeys(delivery), told);
    }

    private Notice notice(Message message, List<Delivery> deliveries, ReaderLinks links, Instant now) {
        Set<String> references = new LinkedHashSet<>();
        List<Item> items = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            List<Delivery> told = delivery.toldBefore();
            told.stream()
                    .map(before -> before.message)
                    .min(Comparator.comparing(before -> before.createdAt))
                    .ifPresent(first -> references.add(first.remoteId));
            items.add(new Item(delivery.raised.alert, earlier(told)));
        }
        references.remove(message.remoteId);
        return new Notice(
                message.remoteId,
                List.copyOf(references),
                message.subscription.destination(),
                message.companyKey,
                message.subscription.timeZone,
                now,
                links,
                items);
    }

    private static @Nullable Earlier earlier(List<Delivery> told) {
        if (told.isEmpty()) {
            return null;
        }
        Set<String> quotes = new HashSet<>();
        told.forEach(delivery -> quotes.addAll(delivery.raised.alert.quotesShown(Set.copyOf(quotes))));
        Delivery last = told.getLast();
        return new Earlier(
                last.raised.alert, Objects.requireNonNullElse(last.message.sentAt, last.message.createdAt), quotes);
    }
}
