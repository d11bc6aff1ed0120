package com.investorsignals.stack.soak;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Feeds that never change, on many addresses of this machine, each of which is a host; all visits are kept. */
final class VisitedFeeds implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Duration answerTime;
    private final int hosts;
    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String kept;
    private final AtomicBoolean keeps = new AtomicBoolean();

    VisitedFeeds(int hosts, Duration answerTime) {
        this.hosts = hosts;
        this.answerTime = answerTime;
        // Every address of 127.0.0.0/8 leads here.
        this.server = vertx.createHttpServer()
                .requestHandler(this::visit)
                .listen(0, "0.0.0.0")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    List<String> addresses(int feeds) {
        return IntStream.range(0, feeds)
                .mapToObj(feed -> "http://" + host(feed) + ":" + server.actualPort() + "/" + feed + ".xml")
                .toList();
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** From now on whoever says this of himself waits for an answer as long as he likes. */
    void keepWaiting(String visitor) {
        kept = visitor;
    }

    /** Whether somebody waits who is kept waiting. */
    boolean keepsSomebody() {
        return keeps.get();
    }

    private String host(int feed) {
        int number = feed % hosts;
        return "127.0." + (1 + number / 250) + "." + (1 + number % 250);
    }

    private void visit(HttpServerRequest request) {
        long began = System.nanoTime();
        String by = String.valueOf(request.getHeader("User-Agent"));
        int feed = Integer.parseInt(request.uri().replaceAll("\\D", ""));
        String host = host(feed);
        AtomicBoolean over = new AtomicBoolean();
        request.connection().closeHandler(_ -> {
            if (over.compareAndSet(false, true)) {
                visits.add(new Visit(feed, host, by, began, System.nanoTime(), false));
            }
        });
        String doomed = kept;
        if (doomed != null && by.contains(doomed)) {
            keeps.set(true);
            return;
        }
        vertx.setTimer(answerTime.toMillis(), _ -> {
            if (over.compareAndSet(false, true)) {
                visits.add(new Visit(feed, host, by, began, System.nanoTime(), true));
                answer(request, feed);
            }
        });
    }

    private static void answer(HttpServerRequest request, int feed) {
        request.response().putHeader("ETag", "\"1\"");
        if ("\"1\"".equals(request.getHeader("If-None-Match"))) {
            request.response().setStatusCode(304).end();
        } else {
            request.response().end("""
                    <rss version="2.0"><channel><title>Visited</title>
                    <item><title>One</title><link>http://news.localhost/%1$d/one</link></item>
                    <item><title>Two</title><link>http://news.localhost/%1$d/two</link></item>
                    </channel></rss>""".formatted(feed));
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
