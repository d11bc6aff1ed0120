package com.investorsignals.watcher.feed;

import io.quarkus.qute.TemplateExtension;

/** Words that every page of this service may use. */
@TemplateExtension
final class FeedWords {
    private FeedWords() {}

    static String feeds(long number) {
        return number == 1 ? "1 feed" : number + " feeds";
    }

    /** The sign of a state: what cannot be read is bad, what reads oddly a warning. */
    static String tone(HealthState state) {
        return switch (state) {
            case DISABLED, GONE, CHALLENGE, FAILING -> "bad";
            case SILENT, UNDATED, EMPTY -> "warn";
            case PAUSED, NEW -> "";
            case OK -> "good";
        };
    }
}
