package com.investorsignals.stack.advisories;

import com.investorsignals.stack.shipped.Library;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published vulnerability of a library, and our assessment of it.
 *
 * @param aliases what other databases call it
 * @param status of a service that ships an affected version
 * @param why the status, as a person who does not know the library can follow
 */
record Advisory(
        String id,
        List<String> aliases,
        List<Affected> affects,
        String summary,
        Status status,
        @Nullable Justification justification,
        String why) {

    Advisory {
        Objects.requireNonNull(id);
        Objects.requireNonNull(status);
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        affects = List.copyOf(affects);
        require(!affects.isEmpty(), id, "it affects no package");
        require(!summary.isBlank() && !why.isBlank(), id, "summary and why must be told");
        require(status != Status.FIXED, id, "fixed follows from the version shipped");
        require(
                (status == Status.NOT_AFFECTED) == (justification != null),
                id,
                "not_affected, and nothing else, needs a justification");
    }

    private static void require(boolean holds, String id, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("Advisory " + id + ": " + sentence);
        }
    }

    /** In the words of OpenVEX, then in ours. */
    String assessment() {
        String label = justification == null ? status.word() : status.word() + ", " + justification.word();
        return label + ": " + why;
    }

    boolean isNamedIn(Collection<String> names) {
        Set<String> own = Stream.concat(Stream.of(id), aliases.stream()).collect(Collectors.toSet());
        return !Collections.disjoint(own, names);
    }

    boolean isAbout(Library library) {
        return affects.stream().anyMatch(affected -> affected.name().equals(library.name()));
    }

    /** The entry that this version falls under. */
    Optional<Affected> affecting(Library library) {
        return affects.stream().filter(affected -> affected.contains(library)).findFirst();
    }
}
