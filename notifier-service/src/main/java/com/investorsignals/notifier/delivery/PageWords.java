package com.investorsignals.notifier.delivery;

import io.quarkus.qute.TemplateGlobal;
import java.util.Arrays;
import java.util.List;

/** Words that the pages of deliveries use. */
final class PageWords {
    @TemplateGlobal
    static final List<String> deliveryStates =
            Arrays.stream(MessageState.values()).map(MessageState::word).toList();

    private PageWords() {}
}
