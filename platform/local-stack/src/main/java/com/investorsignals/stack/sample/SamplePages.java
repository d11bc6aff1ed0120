package com.investorsignals.stack.sample;

import com.investorsignals.stack.sample.SampleFeed.Article;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The sample stories as RSS and as pages. */
final class SamplePages {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>%1$s</title>
            <style>body { max-width: 38rem; margin: 3rem auto; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif }</style>
            %4$s</head><body><p><small>%2$s</small></p><h1>%1$s</h1>%3$s
            <p><small>A fictional story about fictional companies.</small></p></body></html>
            """;

    private final int port;

    SamplePages(int port) {
        this.port = port;
    }

    String rss(SampleFeed feed, List<Article> articles, Instant began) {
        StringBuilder rss = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n");
        rss.append("<channel><title>%s</title><link>%s</link><description>%s</description>\n"
                .formatted(escape(feed.title()), address(feed, ""), "Fictional stories"));
        for (Article article : articles.reversed()) {
            String link = address(feed, article.slug());
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    article.publishedAt(began).atOffset(ZoneOffset.UTC));
            String author = article.author() == null ? "" : "<author>" + escape(article.author()) + "</author>";
            rss.append("<item><title>%s</title><link>%s</link><guid>%s</guid><pubDate>%s</pubDate>%s"
                    .formatted(escape(article.title()), link, link, date, author));
            rss.append("<description>%s</description></item>\n".formatted(escape(paragraphs(article))));
        }
        return rss.append("</channel></rss>\n").toString();
    }

    String article(SampleFeed feed, Article article) {
        return PAGE.formatted(escape(article.title()), escape(feed.title()), paragraphs(article), "");
    }

    String index(List<SampleFeed> feeds) {
        StringBuilder links = new StringBuilder();
        StringBuilder list = new StringBuilder("<ul>");
        for (SampleFeed feed : feeds) {
            links.append(link(feed));
            list.append("<li><a href=\"/feeds/%s.xml\">%s</a></li>".formatted(feed.id(), escape(feed.title())));
        }
        return PAGE.formatted("Sample feeds", "Investor Signals", list.append("</ul>"), links);
    }

    /** By which a site tells its readers of a feed. */
    private static String link(SampleFeed feed) {
        return "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"%s\" href=\"/feeds/%s.xml\">"
                .formatted(escape(feed.title()).replace("\"", "&quot;"), feed.id());
    }

    private String address(SampleFeed feed, String path) {
        return "http://" + feed.host() + ".localhost:" + port + "/" + path;
    }

    private static String paragraphs(Article article) {
        return "<p>" + escape(article.text()).replace("\n\n", "</p><p>") + "</p>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
