package com.investorsignals.watcher.parse;

import com.investorsignals.watcher.article.PlainText;
import com.investorsignals.watcher.polling.Preview;
import com.investorsignals.watcher.polling.Preview.PreviewArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** What holds of all that is read, whatever a stranger's feed holds; the words are those of promises that were broken. */
final class Promises {
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final List<String> broken = new ArrayList<>();

    private Promises() {}

    static List<String> broken(Preview preview) {
        Promises promises = new Promises();
        promises.check(preview.articles().size() <= 1_000, "at most 1000 articles");
        promises.check(preview.problems().size() <= 30, "at most 30 problems");
        preview.problems().forEach(problem -> promises.line("a problem", problem, 301));
        promises.line("the feed's title", preview.title(), 10_000);
        promises.line("the feed's link", preview.link(), 10_000);
        promises.line("the feed's language", preview.language(), 10_000);
        preview.articles().forEach(promises::check);
        return promises.broken;
    }

    static List<String> broken(Parsed.Unreadable unreadable) {
        Promises promises = new Promises();
        promises.check(!unreadable.reason().isBlank(), "a reason");
        promises.line("a reason", unreadable.reason(), 301);
        return promises.broken;
    }

    static List<String> broken(Markup markup) {
        Promises promises = new Promises();
        String text = PlainText.of(markup);
        promises.line("a line", markup.line(), 20_000);
        promises.text(text);
        promises.check(text.length() <= markup.value().length(), "no more text than there is markup");
        promises.check(PlainText.of(new Markup(html(text), true)).equals(text), "a text that is the same as HTML");
        return promises.broken;
    }

    private static String html(String text) {
        return text.lines().map(line -> "<p>" + Entities.escape(line)).collect(Collectors.joining());
    }

    private void check(PreviewArticle article) {
        line("a title", article.title(), 1_000);
        line("a guid", article.guid(), 1_000);
        line("an author", article.author(), 300);
        line("an address", Objects.toString(article.url(), null), 4_000);
        check(article.url() == null || article.url().toString().matches("https?://.+"), "an address of the web");
        check(article.tags().size() <= 50, "at most 50 tags");
        article.tags().forEach(tag -> line("a tag", tag, 300));
        check(article.text().length() <= 200_000, "a text of at most 200000 characters");
        text(article.text());
        check(article.html() == null || !article.html().matches("(?s).*\\p{Cs}.*"), "HTML of whole characters");
        date(article.publishedAt());
        date(article.updatedAt());
    }

    private void text(String text) {
        check(!UNREADABLE.matcher(text).find(), "a text without control characters");
        check(Stream.of(text.split("\n", -1)).allMatch(line -> line.equals(line.strip())), "a text of clean lines");
    }

    private void date(@Nullable Instant date) {
        check(date == null || !(date.isBefore(FIRST) || date.isAfter(LAST)), "a date of a year with four digits");
    }

    private void line(String what, @Nullable String line, int longest) {
        if (line != null) {
            check(line.length() <= longest, what + " of at most " + longest + " characters");
            check(!line.contains("\n") && !UNREADABLE.matcher(line).find(), what + " without control characters");
        }
    }

    private void check(boolean kept, String promise) {
        if (!kept && !broken.contains(promise)) {
            broken.add(promise);
        }
    }
}
