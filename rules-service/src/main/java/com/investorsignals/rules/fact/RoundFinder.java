package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds financing rounds by name: from pre-seed to a letter, and the kinds that have none. */
final class RoundFinder {
    private static final Phrases SERIES = Phrases.exact("""
            series a, series b, series c, series d, series e, series f, series g, series h, series i, series j,
            series k""");
    private static final List<Kind> KINDS = List.of(
            kind("Pre-seed", "pre-seed, preseed"),
            kind("Seed", """
                    seed round, seed funding, seed financing, seed investment, in seed, seed extension"""),
            kind("Angel", "angel round, angel funding"),
            kind("Bridge", "bridge round, bridge financing, bridge loan"),
            kind("IPO", "ipo, initial public offering, draft red herring prospectus"),
            kind("Convertible notes", """
                    convertible senior notes, convertible notes, convertible note, convertible bonds,
                    convertible debt"""),
            kind("Debt", """
                    venture debt, debt financing, debt round, debt funding, in debt, credit facility, term
                    loan, debt facility, credit line"""),
            kind("Secondary", "secondary sale, tender offer, secondary share sale, secondary offering"),
            kind("Growth", "growth round, growth equity round"));
    private static final Set<String> OTHER_TIMES = Set.of(
            "previous",
            "last",
            "prior",
            "earlier",
            "recent",
            "after",
            "following",
            "since",
            "previously",
            "future",
            "eventual",
            "possible");

    private RoundFinder() {}

    static List<RoundMention> in(Passage passage) {
        var found = new ArrayList<RoundMention>();
        BitSet starts = SERIES.starts(passage);
        KINDS.forEach(kind -> starts.or(kind.phrases().starts(passage)));
        for (int i = starts.nextSetBit(0); i >= 0; i = starts.nextSetBit(i + 1)) {
            @Nullable RoundMention round = at(passage, i);
            if (round != null) {
                found.add(round);
                i = round.span().to() - 1;
            }
        }
        return found;
    }

    private static @Nullable RoundMention at(Passage passage, int position) {
        if (SERIES.lengthAt(passage, position) == 2) {
            String letter = passage.token(position + 1).word().toUpperCase(Locale.ROOT);
            int to = position + 2;
            boolean extension = to < passage.size() && passage.token(to).word().equals("extension");
            Span span = passage.span(position, extension ? to + 1 : to);
            return new RoundMention(
                    span, "Series " + letter + (extension ? " extension" : ""), isOfAnotherTime(passage, position));
        }
        for (Kind kind : KINDS) {
            int length = kind.phrases().lengthAt(passage, position);
            if (length > 0) {
                Span span = passage.span(position, position + length);
                return new RoundMention(span, kind.name(), isOfAnotherTime(passage, position));
            }
        }
        return null;
    }

    private static boolean isOfAnotherTime(Passage passage, int position) {
        for (int i = Math.max(0, position - 2); i < position; i++) {
            if (OTHER_TIMES.contains(passage.token(i).word())) {
                return true;
            }
        }
        return false;
    }

    private static Kind kind(String name, String phrases) {
        return new Kind(name, Phrases.exact(phrases));
    }

    private record Kind(String name, Phrases phrases) {}

    /** A round where it is named; {@code ofAnotherTime} tells that the text looks back or ahead on it. */
    record RoundMention(Span span, String name, boolean ofAnotherTime) {}
}
