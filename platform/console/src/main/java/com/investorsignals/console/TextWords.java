package com.investorsignals.console;

import com.investorsignals.rest.PlainLine;
import io.quarkus.qute.TemplateExtension;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts and addresses, many of them from strangers, as the pages show them. */
@TemplateExtension
final class TextWords {
    private static final int LONGEST = 300;

    private TextWords() {}

    /** A line that disturbs nothing around it, however long and whatever is in it. */
    static String plain(String text) {
        return PlainLine.of(clipped(text));
    }

    /** The text at full length, in the order in which it was written. */
    static String undirected(String text) {
        return PlainLine.undirected(text);
    }

    private static String clipped(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean amidCharacter = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, amidCharacter ? LONGEST - 1 : LONGEST) + "…";
    }

    /** As a value in a link's query. */
    static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A stranger's address is a link only where it leads to the web. */
    static boolean isWeb(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    }
}
