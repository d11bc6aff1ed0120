package com.investorsignals.notifier.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateGlobal;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Words that the pages of deliveries use. */
final class PageWords {
    @TemplateGlobal
    static final List<String> deliveryStates =
            Arrays.stream(MessageState.values()).map(MessageState::word).toList();

    private static final ObjectMapper JSON = new ObjectMapper();

    private PageWords() {}

    /** JSON as people read it. */
    @TemplateExtension
    static String laidOut(String json) {
        try {
            return JSON.readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
