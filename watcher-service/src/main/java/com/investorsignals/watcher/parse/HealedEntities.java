package com.investorsignals.watcher.parse;

import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Reads HTML's entities, which XML does not know, as the characters that they stand for, and lone ampersands as such. */
final class HealedEntities extends Reader {
    /** A CDATA section or comment, in which an ampersand is just that; a reference; a lone ampersand. */
    private static final Pattern AMPERSAND =
            Pattern.compile("<!(?:\\[CDATA\\[|--)|&(?:#\\d{1,7};|#x[0-9a-fA-F]{1,6};|(?<name>\\w{2,32});)?");

    private final String xml;
    private final Matcher ampersand;
    private int at;
    private int wellUntil;
    private boolean isAtReference;
    private String healed = "";
    private int healedAt;

    HealedEntities(String xml) {
        this.xml = xml;
        this.ampersand = AMPERSAND.matcher(xml);
    }

    @Override
    public int read(char[] into, int start, int length) {
        while (at < xml.length() || healedAt < healed.length()) {
            if (healedAt < healed.length()) {
                int count = copy(healed, healedAt, healed.length(), into, start, length);
                healedAt += count;
                return count;
            }
            if (at < wellUntil) {
                int count = copy(xml, at, wellUntil, into, start, length);
                at += count;
                return count;
            }
            goOn();
        }
        return -1;
    }

    private static int copy(String from, int begin, int end, char[] into, int start, int length) {
        int count = Math.min(length, end - begin);
        from.getChars(begin, begin + count, into, start);
        return count;
    }

    private void goOn() {
        if (isAtReference) {
            healed = healed(ampersand);
            healedAt = 0;
            at = ampersand.end();
            wellUntil = at;
            isAtReference = false;
        } else if (!ampersand.find(at)) {
            wellUntil = xml.length();
        } else if (ampersand.group().startsWith("<")) {
            String close = ampersand.group().endsWith("--") ? "-->" : "]]>";
            int end = xml.indexOf(close, ampersand.end());
            wellUntil = end < 0 ? xml.length() : end + close.length();
        } else {
            wellUntil = ampersand.start();
            isAtReference = true;
        }
    }

    private static String healed(Matcher reference) {
        String name = reference.group("name");
        if (name == null) {
            return reference.end() - reference.start() == 1 ? "&amp;" : reference.group();
        }
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> reference.group();
            // Feeds took these names from HTML 4 and XHTML; HTML 5 has other brackets under them.
            case "lang" -> references("\u2329");
            case "rang" -> references("\u232A");
            default -> {
                String characters = Entities.getByName(name);
                yield characters.isEmpty() ? "&amp;" + name + ";" : references(characters);
            }
        };
    }

    /** In figures: among what HTML has names for are characters that XML gives a meaning. */
    private static String references(String characters) {
        return characters.codePoints().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
    }

    @Override
    public void close() {}
}
