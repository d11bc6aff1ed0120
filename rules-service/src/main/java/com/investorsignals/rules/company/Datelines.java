package com.investorsignals.rules.company;

import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Months;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.util.Set;

/**
 * Where a report was filed and who carries it, which are written like names and are no company's: {@code GRENOBLE,
 * April 13 (Reuters) -} before a text, {@code - Reuters} behind a headline.
 */
record Datelines(Passage passage, Capitals capitals) {
    /** In letters; a shorter word in capitals is an abbreviation rather than a place. */
    private static final int SHORTEST_PLACE = 4;

    private static final Set<String> WIRES = Set.of(
            "prnewswire", "wire", "newswire", "accesswire", "newsfile", "businesswire", "globenewswire", "reuters");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "|");

    boolean holds(int from, int to) {
        return passage.field() == FieldName.TITLE ? isPublisher(from, to) : isWire(from) || isPlace(from, to);
    }

    private boolean isPublisher(int from, int to) {
        String gap = passage.gapBefore(from);
        return to == passage.size() && gap.startsWith(" ") && DASHES.contains(gap.strip());
    }

    /** {@code (BUSINESS WIRE)}, {@code /PRNewswire/}. */
    private boolean isWire(int from) {
        int first = from > 0 && passage.gapBefore(from).isBlank() ? from - 1 : from;
        String gap = passage.gapBefore(first);
        return WIRES.contains(passage.token(from).word()) && (gap.endsWith("(") || gap.contains("/"));
    }

    private boolean isPlace(int from, int to) {
        return to < passage.size() && isShouted(from, to) && (opensDateline(to) || isBesidePlace(to));
    }

    /** {@code CALAIS and DOVER, April 13}: what follows tells that the first one is a place too. */
    private boolean isBesidePlace(int to) {
        String gap = passage.gapBefore(to);
        int second = gap.isBlank() && passage.token(to).word().equals("and") ? to + 1 : to;
        boolean joined = second > to || gap.strip().equals("/") || gap.strip().equals("&");
        return joined && second + 1 < passage.size() && isShouted(second, second + 1) && opensDateline(second + 1);
    }

    /** Whether the date, the state or the wire stands at the position, right behind a place. */
    private boolean opensDateline(int position) {
        String gap = passage.gapBefore(position).strip();
        if (gap.startsWith("--(")) {
            return true;
        }
        if (!gap.equals(",")) {
            return false;
        }
        boolean ends = position + 1 == passage.size()
                || !passage.gapAfter(position).isBlank()
                || Months.NAMES.lengthAt(passage, position + 1) > 0
                || passage.token(position + 1).word().equals("and");
        return Months.NAMES.lengthAt(passage, position) > 0 || (ends && capitals.isFiller(position));
    }

    private boolean isShouted(int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            Token word = passage.token(i);
            if (!word.isShouted()) {
                return false;
            }
            letters += word.written().length();
        }
        return letters >= SHORTEST_PLACE;
    }
}
