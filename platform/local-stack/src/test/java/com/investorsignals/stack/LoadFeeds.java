package com.investorsignals.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Feeds on this machine to which a test adds entries while they are being polled. */
public final class LoadFeeds implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<Entry>> feeds = new ConcurrentHashMap<>();

    /** An entry of a feed, as escaped text. */
    public record Entry(String link, String title, String text) {}

    public LoadFeeds() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of a feed, which is empty until entries are added. */
    public String address(String feed) {
        feeds.computeIfAbsent(feed, name -> new CopyOnWriteArrayList<>());
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + feed;
    }

    public void add(String feed, Entry entry) {
        feeds.computeIfAbsent(feed, name -> new CopyOnWriteArrayList<>()).add(entry);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<Entry> entries = List.copyOf(
                    feeds.getOrDefault(exchange.getRequestURI().getPath().substring(1), List.of()));
            String etag = "\"" + entries.size() + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = rss(entries).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String rss(List<Entry> entries) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Load</title>");
        for (Entry entry : entries) {
            rss.append("<item><title>%s</title><link>%s</link><description>%s</description></item>"
                    .formatted(entry.title(), entry.link(), entry.text()));
        }
        return rss.append("</channel></rss>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
