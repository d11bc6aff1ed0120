package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import com.investorsignals.rules.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that no registry knows: successive words that are written as names are. */
final class NameRuns {
    private static final int LONGEST = 7;
    /** Heads that take an {@code of}: the Ministry of Transport, the City of Nashville, the Bank of Ireland. */
    private static final Set<String> OF_HEADS = Set.of(
            "ministry",
            "department",
            "city",
            "state",
            "bank",
            "university",
            "government",
            "town",
            "county",
            "port",
            "office",
            "bureau",
            "board",
            "house",
            "kingdom",
            "republic",
            "institute",
            "college",
            "province");

    private static final Set<String> TRAILING = Set.of(
            "platform",
            "application",
            "cloud",
            "software",
            "suite",
            "product",
            "solution",
            "service",
            "api",
            "agent",
            "app",
            "contract",
            "model",
            "deal",
            "ai-powered");
    private static final Set<String> HONORIFICS = Set.of(
            "ceo",
            "cfo",
            "cto",
            "coo",
            "chairman",
            "president",
            "founder",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "minister",
            "secretary",
            "senator",
            "judge",
            "professor",
            "analyst",
            "director",
            "chief",
            "officer",
            "executive");

    private static final Set<String> EXCHANGES =
            Set.of("nasdaq", "nyse", "asx", "otc", "otcqb", "tsx", "tsxv", "lse", "omx", "nse", "bse", "etr", "hkex");

    private final Passage passage;
    private final Capitals capitals;

    NameRuns(Passage passage, Capitals capitals) {
        this.passage = passage;
        this.capitals = capitals;
    }

    List<Span> find() {
        var runs = new ArrayList<Span>();
        for (int i = 0; i < passage.size(); i++) {
            int to = begins(i) ? end(i) : i;
            if (to > i && isName(i, to)) {
                runs.add(passage.span(i, trimmed(i, to)));
            }
            i = Math.max(i, to - 1);
        }
        return runs;
    }

    private boolean begins(int position) {
        return capitals.mayName(position) || capitals.isSubject(position);
    }

    private int end(int from) {
        int to = from + 1;
        while (to < passage.size() && to - from < LONGEST && joins(from, to)) {
            boolean connector = isConnector(from, to);
            to += connector ? 2 : 1;
        }
        return Math.min(to, passage.size());
    }

    private boolean joins(int from, int next) {
        return isGapOfName(next)
                && !isPossessive(next - 1)
                && !isVerb(next)
                && (capitals.mayName(next) || isConnector(from, next));
    }

    private boolean isConnector(int from, int next) {
        return next + 1 < passage.size()
                && passage.token(next).word().equals("of")
                && passage.gapBefore(next).isBlank()
                && isGapOfName(next + 1)
                && capitals.mayName(next + 1)
                && OF_HEADS.contains(passage.token(next - 1).word())
                && next > from;
    }

    /** {@code Quillon's Q2}: the name ends with its possessive. */
    private boolean isPossessive(int position) {
        Token token = passage.token(position);
        return token.end() - token.start() > token.written().length();
    }

    /** {@code Quillon Raises $40M}: what follows tells the verb from the last word of {@code Cedar Partners}. */
    private boolean isVerb(int position) {
        if (position + 1 >= passage.size() || !SubjectVerbs.isAt(passage, position)) {
            return false;
        }
        Token next = passage.token(position + 1);
        return (next.isCapitalised() || next.startsWithDigit())
                && passage.gapAfter(position).indexOf('.') < 0;
    }

    private boolean isGapOfName(int position) {
        String gap = passage.gapBefore(position).strip();
        boolean initial = gap.equals(".") && passage.token(position - 1).word().length() <= 2;
        return gap.isEmpty() || gap.equals("&") || gap.equals("-") || gap.equals("+") || initial;
    }

    private boolean isName(int from, int to) {
        if (from > 0 && (HONORIFICS.contains(passage.token(from - 1).word()) || isTicker(from, to))) {
            return false;
        }
        boolean named = false;
        for (int i = from; i < to; i++) {
            Token token = passage.token(i);
            named |= !capitals.isFiller(i)
                    && !token.startsWithDigit()
                    && token.written().length() > 1;
        }
        return named || isPublicBody(from, to) || isSubjectAsWhole(from, to);
    }

    /** {@code (ORCL)} and {@code NYSE: ORCL} stand beside the name and are none themselves. */
    private boolean isTicker(int from, int to) {
        String gap = passage.gapBefore(from);
        String after = passage.gapAfter(to - 1);
        boolean inBrackets =
                gap.endsWith("(") && (after.startsWith(")") || after.startsWith(":") || after.startsWith(" :"));
        boolean ofExchange = gap.strip().equals(":")
                && EXCHANGES.contains(passage.token(from - 1).word());
        return inBrackets || ofExchange || passage.token(from).word().indexOf(':') > 0;
    }

    private boolean isPublicBody(int from, int to) {
        return to - from > 1 && OF_HEADS.stream().anyMatch(head -> holds(from, to, head));
    }

    private boolean isSubjectAsWhole(int from, int to) {
        return to - from > 1 && to < passage.size() && SubjectVerbs.isAt(passage, to) && capitals.startsSentence(from);
    }

    private boolean holds(int from, int to, String word) {
        for (int i = from; i < to; i++) {
            if (passage.token(i).word().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** What a product adds to its maker's name is not of the name. */
    private int trimmed(int from, int to) {
        int end = to;
        while (end - from > 1 && TRAILING.contains(passage.token(end - 1).stem())) {
            end--;
        }
        return end;
    }
}
