package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ticker in brackets by which news tell a listed company from an ordinary word: {@code Target (TGT)}. */
final class Tickers {
    static final WordList EXCHANGES = WordList.of("exchanges");
    private static final Pattern TICKER = Pattern.compile("[A-Z]{1,5}([.-][A-Z])?");

    private static final Set<String> SIGNS = Set.of(" ", " -", " +");

    private Tickers() {}

    /** The ticker behind the name that ends with the token at the position. */
    static @Nullable Ticker behind(Passage passage, int position) {
        int next = position + 1;
        if (next >= passage.size() || !passage.gapBefore(next).strip().equals("(")) {
            return null;
        }
        String written = passage.token(next).written();
        int colon = written.lastIndexOf(':');
        if (colon > 0) {
            return ticker(written.substring(colon + 1), true);
        }
        boolean exchange = EXCHANGES.hasWord(passage.token(next))
                && next + 1 < passage.size()
                && passage.gapBefore(next + 1).strip().equals(":");
        if (exchange) {
            return ticker(passage.token(next + 1).written(), true);
        }
        return isLastInBrackets(passage, next) ? ticker(written, false) : null;
    }

    /** Whether the brackets end behind the token, or hold only what the share did that day: {@code (TGT -4.1%)}. */
    static boolean isLastInBrackets(Passage passage, int position) {
        String after = passage.gapAfter(position);
        boolean change =
                position + 1 < passage.size() && passage.token(position + 1).startsWithDigit() && SIGNS.contains(after);
        return change || after.startsWith(")");
    }

    /** {@code NASDAQ: PLTR}: the token at the position stands behind its exchange. */
    static boolean isBehindExchange(Passage passage, int position) {
        Token before = passage.token(position - 1);
        return passage.gapBefore(position).strip().equals(":") && EXCHANGES.hasWord(before);
    }

    /** {@code NASDAQ: PLTR}, {@code (NASDAQ, TSX: SHOP)}: the token only says where the share is traded. */
    static boolean isExchangeOfTicker(Passage passage, int position) {
        return EXCHANGES.hasWord(passage.token(position))
                && (passage.gapAfter(position).strip().equals(":")
                        || passage.gapBefore(position).endsWith("("));
    }

    private static @Nullable Ticker ticker(String written, boolean exchange) {
        return TICKER.matcher(written).matches() ? new Ticker(written, exchange) : null;
    }

    /**
     * What stands in the brackets.
     *
     * @param ofExchange whether an exchange is named, so that it can be no other abbreviation
     */
    record Ticker(String symbol, boolean ofExchange) {}
}
