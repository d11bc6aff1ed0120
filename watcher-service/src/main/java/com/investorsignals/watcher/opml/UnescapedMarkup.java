package com.investorsignals.watcher.opml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Escapes HTML that stands as such in an outline's attributes: its quotes and brackets would end the outline early. */
final class UnescapedMarkup {
    private static final Pattern TAG =
            Pattern.compile("</?outline\\b|</(?:body|opml)\\b|<!--", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\s(text|title|description|type|xmlUrl|htmlUrl|url|language|version|category|created|signals:\\w+)=\"",
            Pattern.CASE_INSENSITIVE);

    private UnescapedMarkup() {}

    /** Works on the bytes of any encoding that writes ASCII as ASCII. */
    static byte[] escape(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        List<MatchResult> tags = TAG.matcher(text).results().toList();
        StringBuilder escaped = new StringBuilder(text.length());
        int done = 0;
        for (int i = 0; i < tags.size(); i++) {
            int start = tags.get(i).start();
            int next = i + 1 < tags.size() ? tags.get(i + 1).start() : text.length();
            // Nothing but white space stands between outlines: the last bracket is the one that was meant.
            int end = text.lastIndexOf('>', next - 1) + 1;
            if (isOutline(tags.get(i))
                    && text.substring(start + 1, Math.max(start + 1, end)).contains("<")) {
                escaped.append(text, done, start).append(outline(text.substring(start, end)));
                done = end;
            }
        }
        return escaped.append(text, done, text.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isOutline(MatchResult tag) {
        return tag.group().equalsIgnoreCase("<outline");
    }

    private static String outline(String tag) {
        List<MatchResult> attributes = ATTRIBUTE.matcher(tag).results().toList();
        if (attributes.isEmpty()) {
            return tag;
        }
        StringBuilder outline = new StringBuilder("<outline");
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
