package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.Articles;
import com.investorsignals.watcher.parse.FeedParser;
import com.investorsignals.watcher.parse.ParsedFeed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Reads the hostile pages in a process of its own and tells what came of each. */
public final class HostilePageReader {
    private static final URI ADDRESS = URI.create("https://a.example/1");

    private HostilePageReader() {}

    public static void main(String[] arguments) {
        Article entry = entry();
        for (HostilePage page : HostilePage.values()) {
            long start = System.nanoTime();
            ArticlePage.Reading reading = ArticlePage.read(page.body(), "text/html; charset=utf-8", ADDRESS, entry);
            System.out.println(page + "\t" + reading.getClass().getSimpleName());
            System.err.printf("%s took %d ms%n", page, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static Article entry() {
        byte[] feed = """
                <rss version="2.0"><channel><item><title>A title of some words</title><guid>1</guid>
                <description>What the feed itself tells of it</description></item></channel></rss>
                """.getBytes(StandardCharsets.UTF_8);
        return Articles.of((ParsedFeed) new FeedParser().parse(feed, null), new UUID(0, 1), null, false)
                .getFirst();
    }
}
