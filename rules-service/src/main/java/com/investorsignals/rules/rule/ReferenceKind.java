package com.investorsignals.rules.rule;

import com.investorsignals.rest.ProblemException;
import java.util.Locale;
import java.util.stream.Stream;

/** The documents that all rules lean on. */
public enum ReferenceKind {
    FRAGMENTS("Fragments", "Pieces of queries that several rules share."),
    PUBLISHERS("Publishers", "Who publishes: families, their kind, and what their word weighs."),
    CURRENCIES("Currencies", "What a unit of each currency is worth in US dollars.");

    private final String title;
    private final String about;

    ReferenceKind(String title, String about) {
        this.title = title;
        this.about = about;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    /** Ends the request with 404 where there is none. */
    public static ReferenceKind named(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("document", word));
    }
}
