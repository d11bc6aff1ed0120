package com.investorsignals.notifier.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** Where a message, and what it carries, stands. The last four are final, though a failed one can be sent again. */
enum MessageState {
    QUEUED("queued"),
    SENDING("sending"),
    RETRYING("retrying"),
    SENT("sent"),
    FAILED("failed"),
    SUPPRESSED("suppressed"),
    SUPERSEDED("superseded");

    @EnumeratedValue
    private final String word;

    MessageState(String word) {
        this.word = word;
    }

    static Optional<MessageState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }

    @JsonValue
    String word() {
        return word;
    }
}
