package com.investorsignals.watcher.opml;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Escapes HTML that stands as such in an outline's attributes: its quotes and brackets would end the outline early. Each
 * outline is told its line on the way, for which jsoup would keep the places of all attributes.
 */
final class UnescapedMarkup {
    static final String LINE = "signals-line";

    private static final String OUTLINE = "<outline";
    private static final Pattern TAG =
            Pattern.compile("</?outline(?=[\\s/>])|</(?:body|opml)\\b|<!--", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\s(text|title|description|type|xmlUrl|htmlUrl|url|language|version|category|created|signals:\\w+)=\"",
            Pattern.CASE_INSENSITIVE);

    private UnescapedMarkup() {}

    static String escape(String text) {
        List<MatchResult> tags = TAG.matcher(text).results().toList();
        StringBuilder escaped = new StringBuilder(text.length());
        int done = 0;
        int line = 1;
        int lineOf = 0;
        for (int i = 0; i < tags.size(); i++) {
            if (isOutline(tags.get(i))) {
                int start = tags.get(i).start();
                line += lines(text, lineOf, start);
                lineOf = start;
                int next = i + 1 < tags.size() ? tags.get(i + 1).start() : text.length();
                // Nothing but white space stands between outlines: the last bracket is the one that was meant.
                int length =
                        Math.max(OUTLINE.length(), text.substring(start, next).lastIndexOf('>') + 1);
                String tag = text.substring(start, start + length);
                String whole = tag.indexOf('<', 1) < 0 ? tag : outline(tag);
                escaped.append(text, done, start)
                        .append(tag, 0, OUTLINE.length())
                        .append(" " + LINE + "=\"" + line + "\"")
                        .append(whole, OUTLINE.length(), whole.length());
                done = start + length;
            }
        }
        return escaped.append(text, done, text.length()).toString();
    }

    private static int lines(String text, int start, int end) {
        return Math.toIntExact(
                text.substring(start, end).chars().filter(c -> c == '\n').count());
    }

    private static boolean isOutline(MatchResult tag) {
        return tag.group().equalsIgnoreCase(OUTLINE);
    }

    private static String outline(String tag) {
        List<MatchResult> attributes = ATTRIBUTE.matcher(tag).results().toList();
        if (attributes.isEmpty()) {
            return tag;
        }
        StringBuilder outline = new StringBuilder(OUTLINE);
        for (int i = 0; i < attributes.size(); i++) {
            int start = attributes.get(i).end();
            int next = i + 1 < attributes.size() ? attributes.get(i + 1).start() : tag.length();
            String value = tag.substring(start, Math.max(start, tag.lastIndexOf('"', next)));
            outline.append(attributes.get(i).group())
                    .append(value.replace("<", "&lt;").replace("\"", "&quot;"))
                    .append('"');
        }
        return outline.append(tag.endsWith("/>") ? "/>" : ">").toString();
    }
}
