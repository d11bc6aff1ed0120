package com.investorsignals.rules.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of each rule of a pack, in its order. */
public record PackReport(List<Row> rules) {
    public PackReport {
        rules = List.copyOf(rules);
    }

    public long added() {
        return count(Outcome.ADDED);
    }

    public long changed() {
        return count(Outcome.CHANGED);
    }

    public long unchanged() {
        return count(Outcome.UNCHANGED);
    }

    public long refused() {
        return count(Outcome.REFUSED);
    }

    /** How many have a version that they did not have. */
    public long taken() {
        return added() + changed();
    }

    private long count(Outcome outcome) {
        return rules.stream().filter(row -> row.outcome() == outcome).count();
    }

    /**
     * One rule.
     *
     * @param line of the pack on which it begins or is wrong, from 1; of a JSON list, the line of the rule written out alone
     * @param id empty where none could be read
     * @param reason why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            int line, String id, Outcome outcome, @Nullable String reason) {
        static Row refused(int line, String id, String reason) {
            return new Row(line, id, Outcome.REFUSED, reason);
        }
    }

    /** Whether a rule is new here, has a new version, says what it said, or stayed out. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
