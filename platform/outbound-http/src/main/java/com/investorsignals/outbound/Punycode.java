package com.investorsignals.outbound;

/** Writes a label in ASCII (RFC 3492). */
final class Punycode {
    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST = 128;
    /** No label is longer; the work grows with the square of its length. */
    private static final int LONGEST = 63;

    private Punycode() {}

    static String encode(int[] letters) {
        if (letters.length > LONGEST) {
            throw new IllegalArgumentException("A label is too long");
        }
        StringBuilder ascii = new StringBuilder();
        for (int letter : letters) {
            if (letter < FIRST) {
                ascii.append((char) letter);
            }
        }
        int written = ascii.length();
        boolean isFirst = true;
        if (written > 0) {
            ascii.append('-');
        }
        int basic = written;
        int bias = FIRST_BIAS;
        int delta = 0;
        int reached = FIRST;
        while (written < letters.length) {
            int next = next(letters, reached);
            delta += (next - reached) * (written + 1);
            reached = next;
            for (int letter : letters) {
                if (letter < reached) {
                    delta++;
                } else if (letter == reached) {
                    append(delta, bias, ascii);
                    bias = adapted(delta, written + 1, isFirst);
                    isFirst = false;
                    delta = 0;
                    written++;
                }
            }
            delta++;
            reached++;
        }
        return basic == letters.length ? ascii.substring(0, basic) : ascii.toString();
    }

    private static int next(int[] letters, int reached) {
        int next = Integer.MAX_VALUE;
        for (int letter : letters) {
            if (letter >= reached) {
                next = Math.min(next, letter);
            }
        }
        return next;
    }

    private static void append(int delta, int bias, StringBuilder ascii) {
        int left = delta;
        int place = BASE;
        int threshold = threshold(place, bias);
        while (left >= threshold) {
            ascii.append(digit(threshold + (left - threshold) % (BASE - threshold)));
            left = (left - threshold) / (BASE - threshold);
            place += BASE;
            threshold = threshold(place, bias);
        }
        ascii.append(digit(left));
    }

    private static int threshold(int place, int bias) {
        return Math.clamp(place - bias, LEAST, MOST);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapted(int delta, int written, boolean isFirst) {
        int left = isFirst ? delta / DAMP : delta / 2;
        left += left / written;
        int steps = 0;
        while (left > (BASE - LEAST) * MOST / 2) {
            left /= BASE - LEAST;
            steps += BASE;
        }
        return steps + (BASE - LEAST + 1) * left / (left + SKEW);
    }
}
