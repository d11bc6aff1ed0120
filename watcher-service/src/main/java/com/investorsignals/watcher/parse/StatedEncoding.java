package com.investorsignals.watcher.parse;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encodings that a body and its header name. */
public final class StatedEncoding {
    private static final int DECLARATION_LENGTH = 512;
    private static final Pattern DECLARATION =
            Pattern.compile("^[^<]{0,64}<\\?xml[^>]*?encoding\\s*=\\s*(?:[\"']\\s*)?([^\"'\\s?>]+)");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*(?:[\"']\\s*)?([^\"'\\s;]+)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> LABELS = NamedValues.of("encodings");

    private StatedEncoding() {}

    static Optional<Charset> byteOrderMark(byte[] body) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(body, 0xFF, 0xFE, 0, 0) || starts(body, '<', 0, 0, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (starts(body, 0, 0, 0xFE, 0xFF) || starts(body, 0, 0, 0, '<')) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        if (starts(body, 0xFF, 0xFE) || starts(body, '<', 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (starts(body, 0xFE, 0xFF) || starts(body, 0, '<')) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    static Optional<Charset> xmlDeclaration(byte[] body, List<String> problems) {
        String head = new String(body, 0, Math.min(body.length, DECLARATION_LENGTH), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
        return declaration.find()
                ? charset(declaration.group(1), problems).filter(charset -> !isWide(charset))
                : Optional.empty();
    }

    public static Optional<Charset> contentType(@Nullable String contentType, List<String> problems) {
        if (contentType == null) {
            return Optional.empty();
        }
        Matcher parameter = PARAMETER.matcher(contentType);
        return parameter.find() ? charset(parameter.group(1), problems) : Optional.empty();
    }

    private static Optional<Charset> charset(String name, List<String> problems) {
        try {
            return Optional.of(Charset.forName(LABELS.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.add("The stated encoding " + name + " is not known");
            return Optional.empty();
        }
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean starts(byte[] body, int... prefix) {
        if (body.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((body[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
