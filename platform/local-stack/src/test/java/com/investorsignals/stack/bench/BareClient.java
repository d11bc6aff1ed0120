package com.investorsignals.stack.bench;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Asks the same feeds and does nothing with the answers. */
final class BareClient implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final PolledFeeds feeds;
    private final int hosts;
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    private BareClient(PolledFeeds feeds, int hosts, HttpClientOptions options) {
        this.feeds = feeds;
        this.hosts = hosts;
        this.client = vertx.createHttpClient(options);
    }

    /** On connections that are kept for the next request, which comes within milliseconds. */
    static BareClient keeping(PolledFeeds feeds, int hosts) {
        return new BareClient(
                feeds, hosts, new HttpClientOptions().setKeepAlive(true).setKeepAliveTimeout(60));
    }

    /** On a connection for each request, as whoever comes back after minutes. */
    static BareClient connecting(PolledFeeds feeds, int hosts) {
        return new BareClient(
                feeds, hosts, new HttpClientOptions().setKeepAlive(false).setMaxPoolSize(1_000));
    }

    /** Keeps so many requests on their way until it is stopped. */
    void start(int atATime) {
        stopped = false;
        for (int i = 0; i < atATime; i++) {
            ask();
        }
    }

    /** A client that failed on the way would be too easy to beat. */
    void stop() {
        stopped = true;
        if (failure != null) {
            throw new IllegalStateException("the feeds did not answer", failure);
        }
    }

    private void ask() {
        if (stopped) {
            return;
        }
        String host = feeds.host(Math.floorMod(next.getAndIncrement(), hosts));
        client.request(HttpMethod.GET, feeds.port(), host, "/feed.xml")
                .compose(BareClient::sent)
                .compose(HttpClientResponse::body)
                .onComplete(this::goOn);
    }

    private static Future<HttpClientResponse> sent(HttpClientRequest request) {
        return request.putHeader("If-None-Match", PolledFeeds.ETAG).send();
    }

    private void goOn(AsyncResult<Buffer> answer) {
        if (answer.failed()) {
            failure = answer.cause();
            return;
        }
        ask();
    }

    @Override
    public void close() {
        stopped = true;
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
