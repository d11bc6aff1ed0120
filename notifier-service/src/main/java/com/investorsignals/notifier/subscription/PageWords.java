package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Channel;
import io.quarkus.qute.TemplateGlobal;
import java.util.Arrays;
import java.util.List;

/** Words that every page of this service may use. */
final class PageWords {
    @TemplateGlobal
    static final List<String> channels =
            Arrays.stream(Channel.values()).map(Channel::word).toList();

    @TemplateGlobal
    static final List<String> subscriptionStates = Arrays.stream(SubscriptionState.values())
            .map(SubscriptionState::word)
            .toList();

    private PageWords() {}
}
