package com.investorsignals.stack.sample;

import com.investorsignals.stack.server.Server;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the sample feeds, and each article as a page, so that the links in an alert lead somewhere. */
public final class FeedServer implements Server {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SampleFeed> feeds = SampleFeed.all();
    private final Telling telling;
    private final SamplePages pages;

    private FeedServer(HttpServer server, Telling telling) {
        this.server = server;
        this.telling = telling;
        this.pages = new SamplePages(server.getAddress().getPort());
    }

    public static FeedServer start(Path data, int port) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
            FeedServer feeds = new FeedServer(HttpServer.create(address, 0), new Telling(data));
            feeds.server.setExecutor(feeds.threads);
            feeds.server.createContext("/", feeds::answer);
            feeds.server.start();
            return feeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(exchange, "text/html", pages.index(feeds));
            } else if (path.equals("/begin") && exchange.getRequestMethod().equals("POST")) {
                telling.begin(Instant.now());
                send(exchange, "text/plain", "begun");
            } else if (path.startsWith("/feeds/")) {
                answerFeed(exchange, path.substring("/feeds/".length()));
            } else {
                answerArticle(exchange, path.substring(1));
            }
        }
    }

    private void answerFeed(HttpExchange exchange, String file) throws IOException {
        Optional<SampleFeed> feed =
                feeds.stream().filter(known -> file.equals(known.id() + ".xml")).findFirst();
        if (feed.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        List<SampleFeed.Article> told = told(feed.get());
        String etag = "\"" + told.size() + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, "application/rss+xml", pages.rss(feed.get(), told, began()));
        }
    }

    private void answerArticle(HttpExchange exchange, String slug) throws IOException {
        for (SampleFeed feed : feeds) {
            for (SampleFeed.Article article : feed.articles()) {
                if (article.slug().equals(slug)) {
                    send(exchange, "text/html", pages.article(feed, article));
                    return;
                }
            }
        }
        exchange.sendResponseHeaders(404, -1);
    }

    /** Before the telling has begun, a feed holds what it will then have held for days. */
    private List<SampleFeed.Article> told(SampleFeed feed) {
        Instant now = telling.began() == null ? began().minusSeconds(1) : Instant.now();
        return feed.articles().stream()
                .filter(article -> !article.publishedAt(began()).isAfter(now))
                .toList();
    }

    private Instant began() {
        Instant began = telling.began();
        return began == null ? Instant.now() : began;
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
