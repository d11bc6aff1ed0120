package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Notifiers;
import com.investorsignals.rest.ProblemException;
import jakarta.inject.Singleton;

/** Tells whether what somebody asks for can be kept; needs the channels and the database's words. */
@Singleton
class SubscriptionCheck {
    private final Notifiers notifiers;

    SubscriptionCheck(Notifiers notifiers) {
        this.notifiers = notifiers;
    }

    /** Ends the request with every violation at once if something is wrong. */
    SubscriptionChoice choice(SubscriptionForm form) {
        SubscriptionChoice choice = form.choice(notifiers);
        String text = choice.text();
        if (text != null && !Subscription.isSearchable(text)) {
            throw ProblemException.invalid("text", "holds only words that are too common to search for");
        }
        return choice;
    }
}
