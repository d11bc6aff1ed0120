package com.investorsignals.stack.bench;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One feed on each of many addresses of this machine, each of which is a host. Four of five answers to who knows the
 * feed are 304; the fifth lists the entries that it always lists, in another order.
 */
final class PolledFeeds implements AutoCloseable {
    static final String ETAG = "\"1\"";
    private static final int ENTRIES = 20;
    private static final int CHANGED_ORDER = 5;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final int hosts;
    private final List<String> bodies;
    private final AtomicLong answered = new AtomicLong();

    PolledFeeds(int hosts) {
        this.hosts = hosts;
        this.bodies = IntStream.range(0, ENTRIES).mapToObj(PolledFeeds::body).toList();
        // Every address of 127.0.0.0/8 leads here.
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "0.0.0.0")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    int port() {
        return server.actualPort();
    }

    String host(int number) {
        return "127.1." + (1 + number / 250) + "." + (1 + number % 250);
    }

    List<String> addresses() {
        return addresses(hosts);
    }

    /** As many on each host, where there are more feeds than hosts. */
    List<String> addresses(int feeds) {
        return IntStream.range(0, feeds)
                .mapToObj(number -> "http://" + host(number % hosts) + ":" + port() + "/feed" + number / hosts + ".xml")
                .toList();
    }

    /** How many requests were answered so far. */
    long answered() {
        return answered.get();
    }

    /** Requests a second, as many as come meanwhile. */
    double rate(Duration during) {
        long start = System.nanoTime();
        long before = answered();
        await().atMost(during.plusMinutes(1)).until(() -> System.nanoTime() - start > during.toNanos());
        return (answered() - before) / ((System.nanoTime() - start) / 1e9);
    }

    private void answer(HttpServerRequest request) {
        long number = answered.incrementAndGet();
        request.response().putHeader("ETag", ETAG);
        if (number % CHANGED_ORDER != 0 && ETAG.equals(request.getHeader("If-None-Match"))) {
            request.response().setStatusCode(304).end();
        } else {
            request.response().end(bodies.get((int) (number / CHANGED_ORDER % ENTRIES)));
        }
    }

    private static String body(int first) {
        return IntStream.range(0, ENTRIES)
                .map(entry -> (first + entry) % ENTRIES)
                .mapToObj("""
                        <item><title>Report %1$d of the quarter</title><guid isPermaLink="false">report-%1$d</guid>
                        <link>http://news.localhost/reports/%1$d</link><description>What came in, what went out and what
                        is left of it, with the words of those who have to answer for it.</description></item>
                        """::formatted)
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Reports</title>", "</channel></rss>"));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
