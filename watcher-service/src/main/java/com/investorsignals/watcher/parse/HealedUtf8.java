package com.investorsignals.watcher.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes read as UTF-8, and where they are not as windows-1252: texts are put together of both.
 *
 * @param whole characters beyond ASCII that are UTF-8
 * @param stray bytes that are not
 */
record HealedUtf8(String text, int whole, int stray) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static HealedUtf8 of(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        int stray = 0;
        for (CoderResult result = decoder.decode(bytes, text, true);
                result.isError();
                result = decoder.decode(bytes, text, true)) {
            for (int i = 0; i < result.length(); i++) {
                text.put(letter(bytes.get()));
                stray++;
            }
        }
        String healed = text.flip().toString();
        int beyondAscii =
                Math.toIntExact(healed.codePoints().filter(c -> c > 127).count());
        return new HealedUtf8(healed, beyondAscii - stray, stray);
    }

    boolean isMostlyUtf8() {
        return whole > stray;
    }

    private static char letter(byte stray) {
        return new String(new byte[] {stray}, WINDOWS_1252).charAt(0);
    }
}
