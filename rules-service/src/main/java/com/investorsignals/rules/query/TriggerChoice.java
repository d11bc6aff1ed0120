package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.AllOf;
import com.investorsignals.rules.query.Query.AnyOf;
import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Not;
import com.investorsignals.rules.query.Query.Place;
import com.investorsignals.rules.query.Query.Present;
import com.investorsignals.rules.query.Query.Range;
import com.investorsignals.rules.query.Query.Row;
import com.investorsignals.rules.query.Query.Typed;
import com.investorsignals.rules.query.Query.Value;
import com.investorsignals.rules.query.Query.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Chooses the rarest of what a text must hold for a query to hold of it. */
final class TriggerChoice {
    private static final Trigger NONE = new Trigger.None();

    private final Commonness commonness;

    TriggerChoice(Commonness commonness) {
        this.commonness = commonness;
    }

    Trigger of(Query query) {
        return switch (query) {
            case AllOf(List<Query> parts) -> rarest(parts.stream().map(this::of));
            case AnyOf(List<Query> parts) -> oneOf(parts.stream().map(this::of).toList());
            case Words words -> rarest(triggers(words));
            case Not not -> NONE;
            case Value value -> NONE;
            case Present present -> NONE;
            case Range range -> NONE;
        };
    }

    private static Trigger rarest(Stream<Trigger> triggers) {
        return triggers.min(Comparator.comparingDouble(Trigger::commonness)).orElse(NONE);
    }

    private static Trigger oneOf(List<Trigger> triggers) {
        var rows = new ArrayList<List<Atom>>();
        double sum = 0;
        for (Trigger trigger : triggers) {
            switch (trigger) {
                case Trigger.None none -> {
                    return none;
                }
                case Trigger.OneOf some -> {
                    rows.addAll(some.rows());
                    sum += some.commonness();
                }
            }
        }
        return new Trigger.OneOf(rows, sum);
    }

    /** Each place of the phrase, and the rows that its places make where nothing may stand between them. */
    private Stream<Trigger> triggers(Words words) {
        Stream<Trigger> places = words.places().stream().map(this::of);
        return words.gaps() > 0 ? places : Stream.concat(places, rows(words.places()));
    }

    private Trigger of(Place place) {
        return oneOf(place.alternatives().stream().map(this::of).toList());
    }

    private Trigger of(Atom atom) {
        return switch (atom) {
            case Typed typed -> NONE;
            case Row(List<Atom> atoms) -> row(atoms);
            case Atom word -> row(List.of(word));
        };
    }

    private Stream<Trigger> rows(List<Place> places) {
        var rows = new ArrayList<Trigger>();
        var row = new ArrayList<Atom>();
        for (Place place : places) {
            List<Atom> only = place.onlyWords();
            row.addAll(only);
            if (only.isEmpty() && !row.isEmpty()) {
                rows.add(row(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            rows.add(row(row));
        }
        return rows.stream();
    }

    private Trigger row(List<Atom> atoms) {
        return new Trigger.OneOf(List.of(List.copyOf(atoms)), commonness.of(atoms));
    }
}
