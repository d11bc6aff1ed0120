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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text by the first of their stated encodings that fits them. */
final class TextDecoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int FEW = 10;

    private TextDecoding() {}

    /** Byte order mark, XML declaration, Content-Type, then UTF-8; what fits none of them is the likeliest, healed. */
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
        return healed(body, candidates.keySet(), problems);
    }

    /** Servers say iso-8859-1 of everything, and it fits everything; what has characters of UTF-8 is UTF-8. */
    private static boolean isUtf8(byte[] body) {
        return HealedUtf8.of(body).isMostlyUtf8();
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

    /** In a stated encoding of another script few bytes may be broken; all other bytes that are not UTF-8 are Western. */
    private static String healed(byte[] body, Set<Charset> stated, List<String> problems) {
        HealedUtf8 utf8 = HealedUtf8.of(body);
        Optional<Charset> other = stated.stream()
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8) && !charset.equals(WINDOWS_1252))
                .findFirst();
        if (other.isPresent() && !utf8.isMostlyUtf8()) {
            String text = new String(body, other.get());
            long broken = text.chars().filter(c -> c == '\uFFFD').count();
            if (broken * FEW < text.chars().filter(c -> c > 127).count()) {
                problems.add(broken + " characters are not valid " + other.get() + " and were replaced");
                return text;
            }
        }
        problems.add(
                utf8.whole() == 0
                        ? "The bytes fit no stated encoding and were read as windows-1252"
                        : utf8.stray() + " bytes are not valid UTF-8 and were read as windows-1252");
        return utf8.text();
    }
}
