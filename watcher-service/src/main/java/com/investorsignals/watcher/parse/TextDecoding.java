package com.investorsignals.watcher.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text by the first of their stated encodings that fits them. */
final class TextDecoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoding() {}

    /** Byte order mark, XML declaration, Content-Type, then UTF-8 and at last windows-1252, which fits anything. */
    static String decode(byte[] body, @Nullable String contentType, List<String> problems) {
        Map<Charset, String> candidates = new LinkedHashMap<>();
        StatedEncoding.byteOrderMark(body).ifPresent(charset -> candidates.putIfAbsent(charset, "byte order mark"));
        StatedEncoding.xmlDeclaration(body, problems)
                .ifPresent(charset -> candidates.putIfAbsent(charset, "XML declaration"));
        StatedEncoding.contentType(contentType, problems)
                .ifPresent(charset -> candidates.putIfAbsent(charset, "Content-Type"));
        candidates.putIfAbsent(StandardCharsets.UTF_8, "");
        List<String> misfits = new ArrayList<>();
        for (Map.Entry<Charset, String> candidate : candidates.entrySet()) {
            Optional<String> text = candidate.getKey().equals(WINDOWS_1252) && isUtf8(body)
                    ? Optional.empty()
                    : strictly(body, candidate.getKey());
            if (text.isPresent()) {
                problems.addAll(misfits);
                return text.get();
            }
            if (!candidate.getValue().isEmpty()) {
                misfits.add("The " + candidate.getValue() + " says " + candidate.getKey() + ", but the bytes are not");
            }
        }
        problems.addAll(misfits);
        return mostly(body, problems);
    }

    /** Servers say iso-8859-1 of everything, and it fits everything; what is valid UTF-8 beyond ASCII is UTF-8. */
    private static boolean isUtf8(byte[] body) {
        return strictly(body, StandardCharsets.UTF_8)
                .filter(text -> text.length() < body.length)
                .isPresent();
    }

    private static Optional<String> strictly(byte[] body, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-8 with a few broken characters stays UTF-8; where most are broken it was never UTF-8. */
    private static String mostly(byte[] body, List<String> problems) {
        String utf8 = new String(body, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(c -> c == '\uFFFD').count();
        long whole = utf8.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        if (whole > broken) {
            problems.add(broken + " characters are not valid UTF-8 and were replaced");
            return utf8;
        }
        problems.add("The bytes fit no stated encoding and were read as windows-1252");
        return new String(body, WINDOWS_1252);
    }
}
