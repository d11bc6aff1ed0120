package com.investorsignals.watcher.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans what no XML reader accepts around and in a document: leading junk, a DOCTYPE, characters outside XML. */
final class XmlText {
    private static final int LONGEST_JUNK = 20_000;
    private static final Pattern FEED =
            Pattern.compile("<\\?xml\\s|<(?:rss|feed|rdf:RDF|channel)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINNING =
            Pattern.compile("<!DOCTYPE|<!--|<\\?|<(?:rss|feed|rdf:RDF|channel)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("<(?:html|head|body|script)[\\s>]", Pattern.CASE_INSENSITIVE);

    private XmlText() {}

    static String clean(String text, List<String> problems) {
        String xml = withoutLeadingJunk(withoutIllegalCharacters(text, problems), problems);
        String plain = withoutDoctype(xml, problems);
        while (plain.length() < xml.length()) {
            xml = plain;
            plain = withoutDoctype(xml, problems);
        }
        return plain;
    }

    private static String withoutLeadingJunk(String text, List<String> problems) {
        int start = start(text);
        if (start <= 0) {
            return text;
        }
        String junk = text.substring(0, start).replace("\uFEFF", "");
        if (!junk.isEmpty()) {
            problems.add(
                    junk.isBlank() ? "There is white space before the document" : "There is text before the document");
        }
        return text.substring(start);
    }

    /** Where a server's own remarks before a feed hold markup, the feed begins where it says so. */
    private static int start(String text) {
        int first = text.indexOf('<');
        if (first < 0 || BEGINNING.matcher(text).region(first, text.length()).lookingAt()) {
            return first;
        }
        Matcher feed = FEED.matcher(text).region(first, Math.min(text.length(), first + LONGEST_JUNK));
        return feed.find() && !PAGE.matcher(text.substring(first, feed.start())).find() ? feed.start() : first;
    }

    static boolean isLegal(int c) {
        return c >= 0x20
                ? c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000
                : c == '\t' || c == '\n' || c == '\r';
    }

    static String withoutIllegalCharacters(String text, List<String> problems) {
        if (isAllLegal(text)) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isLegal).forEach(legal::appendCodePoint);
        problems.add("Characters that XML does not allow were left out");
        return legal.toString();
    }

    private static boolean isAllLegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLegal(c)
                    && !(Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(++i)))) {
                return false;
            }
        }
        return true;
    }

    /** Dropped unread: it can name files and addresses to load, and entities that grow without bound. */
    private static String withoutDoctype(String text, List<String> problems) {
        int start = prologEnd(text);
        if (!text.regionMatches(true, start, "<!DOCTYPE", 0, 9)) {
            return text;
        }
        int end = doctypeEnd(text, start);
        problems.add("A DOCTYPE was dropped");
        return (text.substring(0, start) + text.substring(end)).strip();
    }

    private static int prologEnd(String text) {
        int at = 0;
        while (at < text.length()) {
            int end;
            if (Character.isWhitespace(text.charAt(at))) {
                end = at;
            } else if (text.startsWith("<?", at)) {
                end = text.indexOf('>', at);
            } else if (text.startsWith("<!--", at)) {
                int close = text.indexOf("-->", at);
                end = close < 0 ? -1 : close + 2;
            } else {
                return at;
            }
            if (end < 0) {
                return at;
            }
            at = end + 1;
        }
        return at;
    }

    private static int doctypeEnd(String text, int start) {
        int depth = 0;
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (text.startsWith("<!--", i)) {
                int close = text.indexOf("-->", i);
                i = close < 0 ? text.length() : close + 2;
            } else if (c == '[' || c == '<') {
                depth++;
            } else if (c == ']' || (c == '>' && --depth == 0)) {
                if (c == '>') {
                    return i + 1;
                }
                depth--;
            }
        }
        return text.length();
    }
}
