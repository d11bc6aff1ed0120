package com.investorsignals.stack.advisories;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.investorsignals.stack.shipped.Library;
import org.jspecify.annotations.Nullable;

/**
 * Versions of a library in which a vulnerability is.
 *
 * @param name group and artifact, with a colon between
 * @param from the first of them; any when it is not known
 * @param fixed the first that has it no more
 * @param through the last of them, where no fixed one is known
 */
record Affected(
        @JsonProperty("package") String name,
        @Nullable String from,
        @Nullable String fixed,
        @Nullable String through) {

    Affected {
        if (!name.matches("[^:]+:[^:]+") || (fixed != null && through != null)) {
            throw new IllegalArgumentException(name + ": package is group:artifact, with fixed or through, not both");
        }
    }

    boolean contains(Library library) {
        return library.name().equals(name)
                && (from == null || library.compareVersion(from) >= 0)
                && (fixed == null || library.compareVersion(fixed) < 0)
                && (through == null || library.compareVersion(through) <= 0);
    }
}
