package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.parse.StatedEncoding;
import com.investorsignals.watcher.parse.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads an entry's article from its page. */
final class ArticlePage {
    /** What is given to machines is the article and nothing else, unless it is only its beginning. */
    private static final int ONLY_THE_BEGINNING = 2;

    /** Large pages have some ten thousand. */
    private static final int MAX_TAGS = 100_000;

    private ArticlePage() {}

    /** What became of it. */
    sealed interface Reading {
        record Text(String text) implements Reading {}

        record None(FullTextOutcome why) implements Reading {}
    }

    static Reading read(byte[] body, @Nullable String contentType, URI address, Article entry) {
        if (!isHtml(contentType)) {
            return new Reading.None(FullTextOutcome.NOT_HTML);
        }
        Document page = document(body, contentType, address);
        StructuredArticle structured = StructuredArticle.of(page, entry.title());
        if (!structured.free()) {
            return new Reading.None(FullTextOutcome.PAID_FOR);
        }
        Likeness likeness = new Likeness(entry);
        String given = likeness.isBetter(structured.text()) ? structured.text() : "";
        String seen = MainText.of(page, entry.title());
        String text = seen.length() > given.length() * ONLY_THE_BEGINNING && likeness.isBetter(seen) ? seen : given;
        return text.isEmpty()
                ? new Reading.None(FullTextOutcome.NO_LONGER_TEXT)
                : new Reading.Text(likeness.completed(text));
    }

    private static boolean isHtml(@Nullable String contentType) {
        String type = contentType == null
                ? "text/html"
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static Document document(byte[] body, @Nullable String contentType, URI address) {
        String charset = StatedEncoding.contentType(contentType, new ArrayList<>())
                .map(Charset::name)
                .orElse(null);
        try {
            return Jsoup.parse(Text.withoutTagsBeyond(MAX_TAGS, body), charset, address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("A stream in memory failed", e);
        }
    }
}
