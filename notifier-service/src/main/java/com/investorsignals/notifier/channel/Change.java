package com.investorsignals.notifier.channel;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What is new in an alert against the one that the reader has: {@code label: now (before)}. */
@RegisterForReflection
public record Change(String label, String text) {

    public static List<Change> between(Alert before, Alert now) {
        List<Change> changes = new ArrayList<>();
        if (before.standing() != now.standing()) {
            changes.add(new Change(
                    "Standing",
                    now.standing().word() + " (was " + before.standing().word() + ")"));
        }
        for (FactKind kind : EnumSet.allOf(FactKind.class)) {
            String then = before.stated(kind).orElse("");
            String current = now.stated(kind).orElse("");
            if (kind.isHeadline() && !then.equals(current)) {
                changes.add(new Change(kind.label(), describe(then, current)));
            }
        }
        if (before.severity() != now.severity()) {
            changes.add(new Change(
                    "Severity",
                    now.severity().word() + " (was " + before.severity().word() + ")"));
        }
        return List.copyOf(changes);
    }

    /** The standing that the reader knew, where it is another now. */
    public static Optional<Standing> formerStanding(Alert before, Alert now) {
        return before.standing() == now.standing() ? Optional.empty() : Optional.of(before.standing());
    }

    private static String describe(String then, String current) {
        if (then.isEmpty()) {
            return current + " (not stated before)";
        }
        return current.isEmpty() ? "no longer stated (was " + then + ")" : current + " (was " + then + ")";
    }
}
