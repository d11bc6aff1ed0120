package com.investorsignals.watcher.parse;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text as its publisher wrote it, that may or may not be HTML. */
public record Markup(String value, boolean html) {
    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile("<[a-zA-Z/!][^<]*>|<!--|&#?\\w{1,32};");
    private static final int MAX_TAGS = 20_000;
    private static final int LONGEST_LINE = 20_000;

    public Markup {
        value = Text.whole(Text.withoutTagsBeyond(MAX_TAGS, Text.beginning(value, Text.LONGEST_MARKUP)));
    }

    /** Much that may be HTML holds none, and a lone {@code <} in it is just that. */
    public boolean holdsHtml() {
        return html && LOOKS_LIKE_HTML.matcher(value).find();
    }

    /** One line, as a reader sees it; what stands escaped in it twice is unescaped twice. */
    public String line() {
        String start = Text.beginning(value, LONGEST_LINE);
        String once = holdsHtml() ? Jsoup.parseBodyFragment(start).body().text() : start;
        String seen = html && once.indexOf('&') >= 0 ? Parser.unescapeEntities(once, false) : once;
        return Text.line(seen);
    }
}
