package com.investorsignals.console;

import io.quarkus.qute.TemplateExtension;

/** A standing as the pages draw it. */
@TemplateExtension
final class StandingWords {
    private StandingWords() {}

    /** From 1 (rumoured) to 4 (verified); 0 for what stands beside that order. */
    static int sureness(String standing) {
        return switch (standing) {
            case "rumoured" -> 1;
            case "claimed" -> 2;
            case "announced" -> 3;
            case "verified" -> 4;
            default -> 0;
        };
    }
}
