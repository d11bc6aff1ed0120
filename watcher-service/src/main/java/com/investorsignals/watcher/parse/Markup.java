package com.investorsignals.watcher.parse;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text as its publisher wrote it, that may or may not be HTML. */
public record Markup(String value, boolean html) {
    private static final Pattern LOOKS_LIKE_HTML = Pattern.compile("<[a-zA-Z/!][^<]*>|<!--|&#?\\w{1,32};");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

    /** Much that may be HTML holds none, and a lone {@code <} in it is just that. */
    public boolean holdsHtml() {
        return html && LOOKS_LIKE_HTML.matcher(value).find();
    }

    /** One line, as a reader sees it; what stands escaped in it twice is unescaped twice. */
    public String line() {
        String once = holdsHtml() ? Jsoup.parseBodyFragment(value).body().text() : value;
        String seen = html && once.indexOf('&') >= 0 ? Parser.unescapeEntities(once, false) : once;
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }
}
