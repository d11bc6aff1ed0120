package com.investorsignals.rules.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a document that rules lean on: who changed it when and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferenceView(
        String name,
        int version,
        String author,
        Instant changedAt,
        @Nullable String reason) {

    static ReferenceView of(ReferenceDocument row) {
        return new ReferenceView(row.name, row.version, row.author, row.changedAt, row.reason);
    }
}
