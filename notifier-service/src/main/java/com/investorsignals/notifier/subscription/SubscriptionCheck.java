package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Notifiers;
import com.investorsignals.rest.ProblemException;
import jakarta.inject.Singleton;

/** Tells whether what somebody asks for can be kept; needs the channels and the database's words. */
@Singleton
class SubscriptionCheck {
    private final Notifiers notifiers;
    private final AddressHash hash;
    private final SearchedWords words;

    SubscriptionCheck(Notifiers notifiers, AddressHash hash, SearchedWords words) {
        this.notifiers = notifiers;
        this.hash = hash;
        this.words = words;
    }

    /** Ends the request with every violation at once if something is wrong. */
    SubscriptionChoice choice(SubscriptionForm form, Bounds bounds) {
        SubscriptionChoice choice = form.choice(notifiers, hash, bounds);
        if (choice.text() != null) {
            words.fault(choice.text()).ifPresent(fault -> {
                throw ProblemException.invalid("text", fault);
            });
        }
        return choice;
    }
}
