package com.investorsignals.watcher.fulltext;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A site whose feed has only teasers, with the pages that these lead to. */
final class TeaserFeed {
    static final Item OLD = new Item("old", "Old news", "What was there before.");

    private static final String FEED = "/feed.xml";

    private final WireMockExtension site;

    TeaserFeed(WireMockExtension site) {
        this.site = site;
        robots(status(404));
    }

    /** One that listens on this machine for as long as a test runs. */
    static WireMockExtension site() {
        return WireMockExtension.newInstance()
                .options(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
                .build();
    }

    String url() {
        return site.baseUrl() + FEED;
    }

    String page(String slug) {
        return site.baseUrl() + path(slug);
    }

    void robots(ResponseDefinitionBuilder answer) {
        site.stubFor(get("/robots.txt").willReturn(answer));
    }

    void page(String slug, ResponseDefinitionBuilder answer) {
        site.stubFor(get(path(slug)).willReturn(answer));
    }

    /** What the feed lists from now on, the newest first. */
    void lists(Item... items) {
        String all = Arrays.stream(items).map(this::item).collect(Collectors.joining());
        site.stubFor(get(FEED).willReturn(ok("""
                <rss version="2.0"><channel><title>The Ledger</title><link>https://ledger.example/</link>%s</channel></rss>
                """.formatted(all).strip())));
    }

    record Item(String slug, String title, String teaser) {}

    static Item nimbus(String slug) {
        return new Item(
                slug, "Nimbus AI raises $500 million", "Nimbus AI has raised $500 million from Harbour Capital.");
    }

    /** A page about {@link #nimbus}. */
    static ResponseDefinitionBuilder nimbusPage(String more) {
        return ok("<html><body><nav>Home</nav><article><h1>Nimbus AI raises $500 million</h1>"
                        + "<p>Nimbus AI has raised $500 million from investors led by Harbour Capital, it said.</p>"
                        + "<p>The money comes in two tranches, the second of which depends on an audit of its claims.</p>"
                        + "<p>Nobody else has been told of the conditions, according to people who know of them.</p>"
                        + "<p>A spokeswoman for Harbour Capital declined to say how much of the money is its own.</p>"
                        + "<p>" + more + "</p></article></body></html>")
                .withHeader("Content-Type", "text/html; charset=utf-8");
    }

    int robotsAsked() {
        return asked("/robots.txt");
    }

    int pageAsked(String slug) {
        return asked(path(slug));
    }

    private int asked(String path) {
        return site.findAll(getRequestedFor(urlEqualTo(path))).size();
    }

    private static String path(String slug) {
        return "/articles/" + slug;
    }

    private String item(Item item) {
        return """
                <item><title>%s</title><link>%s</link><guid isPermaLink="false">%s</guid>
                <pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate><description>%s</description></item>
                """.formatted(item.title(), page(item.slug()), item.slug(), item.teaser());
    }
}
