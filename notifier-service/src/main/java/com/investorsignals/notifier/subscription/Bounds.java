package com.investorsignals.notifier.subscription;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much one subscription may hold: entries of its lists, and characters of a name and of the words searched for. */
record Bounds(int companies, int tags, int name, int text) {
    /** For whoever is signed in as an admin. */
    static final Bounds ADMIN = new Bounds(1000, 1000, 200, 1000);
    /** For anybody: enough to ask for alerts, and too little to fill a database with. */
    static final Bounds READER = new Bounds(50, 20, 100, 500);

    /** What an admin made larger than this may stay so when its reader changes the rest. */
    Bounds orAsMuchAs(Subscription kept) {
        int longest = Stream.of(kept.companies, kept.tags)
                .flatMap(Collection::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return new Bounds(
                Math.max(companies, kept.companies.size()),
                Math.max(tags, kept.tags.size()),
                Math.max(name, Math.max(longest, lengthOf(kept.owner))),
                Math.max(text, lengthOf(kept.text)));
    }

    private static int lengthOf(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
