package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where a percentage goes, by the word or the sign beside it: {@code fell 62%}, {@code 8% higher}, {@code -4%}.
 *
 * @param text the percentage together with that word, as they stand
 */
record Movement(boolean down, String text) {
    private static final Phrases UP = Phrases.stemmed("""
            rise, rose, risen, grow, grew, grown, growth, jump, climb, surge, soar, gain, increase, up, higher,
            advance, accelerate, improve, expand, leap, rally""");
    private static final Phrases DOWN = Phrases.stemmed("""
            fall, fell, fallen, drop, decline, slump, plunge, plummet, sink, sank, sunk, slide, slid, shrink, shrank,
            lower, down, decrease, tumble, dip, slip, weaken, crash""");
    private static final String MINUS = "-−–";
    /** In words. */
    private static final int BEFORE = 5;

    private static final int BEHIND = 4;

    /** Null for a percentage that is a level, or of which nothing says where it goes. */
    static @Nullable Movement of(Passage passage, Quantity percentage) {
        Span span = percentage.span();
        @Nullable Movement signed = bySign(passage, span.from(), percentage.text());
        if (signed != null) {
            return signed;
        }
        if (span.from() > 0 && passage.token(span.from() - 1).word().equals("to")) {
            return null;
        }
        @Nullable Movement before = before(passage, span, percentage.text());
        return before == null ? behind(passage, span) : before;
    }

    private static @Nullable Movement bySign(Passage passage, int position, String text) {
        String gap = passage.gapBefore(position);
        boolean alone = gap.length() == 1 ? position == 0 : gap.length() > 1 && isApart(gap.charAt(gap.length() - 2));
        if (!alone) {
            return null;
        }
        char sign = gap.charAt(gap.length() - 1);
        boolean down = MINUS.indexOf(sign) >= 0;
        return down || sign == '+' ? new Movement(down, sign + text) : null;
    }

    private static boolean isApart(char c) {
        return Character.isWhitespace(c) || c == '(';
    }

    private static @Nullable Movement before(Passage passage, Span span, String text) {
        for (int i = span.from() - 1; i >= Math.max(0, span.from() - BEFORE); i--) {
            if (!goesOn(passage, i, i + 1)) {
                return null;
            }
            if (reaches(passage, i) > 0) {
                String words = passage.source()
                        .substring(
                                passage.token(i).start(),
                                passage.token(span.from()).start());
                return new Movement(DOWN.lengthAt(passage, i) > 0, words + text);
            }
        }
        return null;
    }

    private static @Nullable Movement behind(Passage passage, Span span) {
        for (int i = span.to(); i < Math.min(passage.size(), span.to() + BEHIND); i++) {
            if (!goesOn(passage, i, i)) {
                return null;
            }
            int length = reaches(passage, i);
            if (length > 0) {
                return new Movement(
                        DOWN.lengthAt(passage, i) > 0, passage.quote(span.with(passage.span(i, i + length))));
            }
        }
        return null;
    }

    private static int reaches(Passage passage, int position) {
        return Math.max(UP.lengthAt(passage, position), DOWN.lengthAt(passage, position));
    }

    /** Whether the word is no number, and nothing but blanks, a hyphen or a sign of percent stands before {@code behind}. */
    private static boolean goesOn(Passage passage, int position, int behind) {
        String gap = passage.gapBefore(behind).replace("%", "");
        return !passage.token(position).startsWithDigit()
                && (gap.isBlank() || gap.equals("-"))
                && passage.sentence(behind - 1) == passage.sentence(behind);
    }
}
