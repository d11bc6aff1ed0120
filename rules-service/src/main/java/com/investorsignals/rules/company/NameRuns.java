package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import com.investorsignals.rules.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Names that no registry knows: successive words that are written as names are. */
final class NameRuns {
    private static final int LONGEST = 7;
    /** In UTF-16 units; whatever is longer is no name. */
    private static final int LONGEST_WRITTEN = 150;
    /** {@code B}, {@code B1}. */
    private static final int LONGEST_ROUND_LETTER = 2;
    /** Heads that take an {@code of}: the Ministry of Transport, the City of Nashville, the Bank of Ireland. */
    private static final WordList OF_HEADS = WordList.of("of-heads");

    private static final WordList HONORIFICS = WordList.of("persons");
    private static final WordList KINDS = WordList.of("company-kinds");

    private final Passage passage;
    private final Capitals capitals;
    private final Datelines datelines;
    private final NameEnds ends;

    NameRuns(Passage passage, Capitals capitals) {
        this.passage = passage;
        this.capitals = capitals;
        this.datelines = new Datelines(passage, capitals);
        this.ends = new NameEnds(passage);
    }

    List<Span> find() {
        var runs = new ArrayList<Span>();
        for (int i = 0; i < passage.size(); i++) {
            int to = begins(i) ? end(i) : i;
            if (to > i && isName(i, to)) {
                runs.add(passage.span(i, ends.of(i, to)));
            }
            i = Math.max(i, to - 1);
        }
        return runs;
    }

    private boolean begins(int position) {
        boolean named = capitals.isCapital(position)
                && !isRound(position)
                && (capitals.mayName(position) || capitals.isSubject(position));
        return named || isShortNameWithTicker(position);
    }

    /** {@code Target (TGT)}, {@code 3M (MMM)}: the ticker makes a name of the word. */
    private boolean isShortNameWithTicker(int position) {
        return (capitals.isCapital(position) || passage.token(position).startsWithDigit())
                && Tickers.behind(passage, position) != null;
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
                && (!isPossessive(next - 1) || isTickered(next))
                && !isVerb(next)
                && !isRound(next)
                && (capitals.mayName(next) || isConnector(from, next) || isShortNameWithTicker(next));
    }

    /** {@code Series B} is written like a name and is none. */
    private boolean isRound(int position) {
        return isRoundFrom(position) || (position > 0 && isRoundFrom(position - 1));
    }

    private boolean isRoundFrom(int position) {
        return passage.token(position).word().equals("series")
                && position + 1 < passage.size()
                && passage.token(position + 1).written().length() <= LONGEST_ROUND_LETTER
                && passage.gapAfter(position).isBlank();
    }

    private boolean isConnector(int from, int next) {
        return next + 1 < passage.size()
                && passage.token(next).word().equals("of")
                && passage.gapBefore(next).isBlank()
                && isGapOfName(next + 1)
                && capitals.mayName(next + 1)
                && OF_HEADS.hasWord(passage.token(next - 1))
                && next > from;
    }

    /** {@code Quillon's Q2}: the name ends with its possessive. */
    private boolean isPossessive(int position) {
        Token token = passage.token(position);
        return token.end() - token.start() > token.written().length();
    }

    /** {@code Mara's General Stores (MGS)}: the ticker ends one name, which holds a possessive. */
    private boolean isTickered(int from) {
        int to = from;
        while (to < passage.size()
                && to - from < LONGEST
                && capitals.mayName(to)
                && (to == from || (isGapOfName(to) && !isPossessive(to - 1)))) {
            to++;
        }
        return to > from && Tickers.behind(passage, to - 1) != null;
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
        if (passage.token(to - 1).end() - passage.token(from).start() > LONGEST_WRITTEN) {
            return false;
        }
        if (from > 0 && (isPerson(from, to) || isTicker(from, to))) {
            return false;
        }
        if (datelines.holds(from, to)) {
            return false;
        }
        boolean named = false;
        boolean listed = Tickers.behind(passage, to - 1) != null;
        for (int i = from; i < to; i++) {
            Token token = passage.token(i);
            named |= !capitals.isFiller(i)
                    && (!token.startsWithDigit() || listed)
                    && token.written().length() > 1;
        }
        return named || isPublicBody(from, to) || isSubjectAsWhole(from, to);
    }

    private boolean isPerson(int from, int to) {
        return HONORIFICS.hasWord(passage.token(from - 1)) && !KINDS.hasWord(passage.token(to - 1));
    }

    /** {@code (ORCL)} and {@code NYSE: ORCL} stand beside the name and are none themselves. */
    private boolean isTicker(int from, int to) {
        String gap = passage.gapBefore(from);
        String after = passage.gapAfter(to - 1);
        boolean inBrackets = gap.endsWith("(")
                && (Tickers.isLastInBrackets(passage, to - 1) || after.startsWith(":") || after.startsWith(" :"));
        return inBrackets
                || Tickers.isExchangeOfTicker(passage, from)
                || Tickers.isBehindExchange(passage, from)
                || passage.token(from).word().indexOf(':') > 0;
    }

    private boolean isPublicBody(int from, int to) {
        return to - from > 1 && passage.tokens().subList(from, to).stream().anyMatch(OF_HEADS::hasWord);
    }

    private boolean isSubjectAsWhole(int from, int to) {
        return to - from > 1 && to < passage.size() && SubjectVerbs.isAt(passage, to) && capitals.startsSentence(from);
    }
}
