package com.investorsignals.watcher.article;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The one percent form of a path or query: what need not be escaped is not, what must be is, in capitals (RFC 3986 6.2.2). */
final class PercentForm {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String RESERVED = "/?:@!$&'()*+,;=[]";

    private PercentForm() {}

    static String normal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder normal = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b == '%' && isEscape(bytes, i)) {
                int escaped = HexFormat.fromHexDigits(text(bytes, i));
                append(escaped, isUnreserved(escaped), normal);
                i += 2;
            } else {
                append(b, isUnreserved(b) || (b < 128 && RESERVED.indexOf(b) >= 0), normal);
            }
        }
        return normal.toString();
    }

    private static void append(int b, boolean plain, StringBuilder out) {
        if (plain) {
            out.append((char) b);
        } else {
            HEX.toHexDigits(out.append('%'), (byte) b);
        }
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length && HexFormat.isHexDigit(bytes[at + 1]) && HexFormat.isHexDigit(bytes[at + 2]);
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at + 1, 2, StandardCharsets.US_ASCII);
    }

    private static boolean isUnreserved(int b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || (b < 128 && "-._~".indexOf(b) >= 0);
    }
}
