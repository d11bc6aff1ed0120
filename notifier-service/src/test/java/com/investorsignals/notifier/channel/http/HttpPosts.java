package com.investorsignals.notifier.channel.http;

import com.investorsignals.outbound.OutboundHttp;
import io.vertx.core.Vertx;
import java.time.Clock;

/** Posting as the service does, without the service. */
public final class HttpPosts implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final OutboundHttp http;

    public HttpPosts(HttpConfig config) {
        http = new OutboundProducer().outboundHttp(vertx, config);
    }

    public HttpPost post() {
        return new HttpPost(http, Clock.systemUTC());
    }

    @Override
    public void close() {
        http.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
