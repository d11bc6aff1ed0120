package com.investorsignals.outbound;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes what a URI may not hold (blanks, letters beyond ASCII, a stray percent sign) in percent form. */
final class UriCharacters {
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private UriCharacters() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, encoded));
        return escapeStrayPercents(encoded);
    }

    private static void append(int c, StringBuilder out) {
        boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letterOrDigit || (c < 128 && ALLOWED.indexOf(c) >= 0)) {
            out.append((char) c);
            return;
        }
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            HEX.toHexDigits(out.append('%'), b);
        }
    }

    private static String escapeStrayPercents(StringBuilder text) {
        for (int i = text.indexOf("%"); i >= 0; i = text.indexOf("%", i + 1)) {
            boolean escape = i + 2 < text.length()
                    && HexFormat.isHexDigit(text.charAt(i + 1))
                    && HexFormat.isHexDigit(text.charAt(i + 2));
            if (!escape) {
                text.insert(i + 1, "25");
            }
        }
        return text.toString();
    }
}
