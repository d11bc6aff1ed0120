package com.investorsignals.watcher.parse;

import com.investorsignals.watcher.polling.Preview;
import com.investorsignals.watcher.polling.Preview.PreviewArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds of every article, whatever a stranger's feed holds; the words are those of promises that were broken. */
final class Promises {
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");

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

    private void check(PreviewArticle article) {
        line("a title", article.title(), 1_000);
        line("a guid", article.guid(), 1_000);
        line("an author", article.author(), 300);
        line("an address", Objects.toString(article.url(), null), 4_000);
        check(article.url() == null || article.url().toString().matches("https?://.+"), "an address of the web");
        check(article.tags().size() <= 50, "at most 50 tags");
        article.tags().forEach(tag -> line("a tag", tag, 300));
        String text = article.text();
        check(text.length() <= 200_000, "a text of at most 200000 characters");
        check(!UNREADABLE.matcher(text).find(), "a text without control characters");
        check(Stream.of(text.split("\n", -1)).allMatch(line -> line.equals(line.strip())), "a text of clean lines");
        check(article.html() == null || !article.html().matches("(?s).*\\p{Cs}.*"), "HTML of whole characters");
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
