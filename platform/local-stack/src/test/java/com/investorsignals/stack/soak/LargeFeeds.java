package com.investorsignals.stack.soak;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.stream.IntStream;

/** Feeds nearly as large as a body may be, each on a host of its own, and small ones beside them. */
final class LargeFeeds implements AutoCloseable {
    private static final int ENTRIES = 1_000;
    private static final int LARGE = 14_500_000;
    private static final int SMALL = 20_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final int large;

    LargeFeeds(int large) {
        this.large = large;
        // Every address of 127.0.0.0/8 leads here.
        this.server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "0.0.0.0")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    List<String> addresses(int small) {
        return IntStream.range(0, large + small)
                .mapToObj(feed -> "http://127.0.3." + (1 + feed) + ":" + server.actualPort() + "/" + feed + ".xml")
                .toList();
    }

    private void answer(HttpServerRequest request) {
        int feed = Integer.parseInt(request.uri().replaceAll("\\D", ""));
        request.response().end(feed < large ? body(feed, ENTRIES, LARGE) : body(feed, 10, SMALL));
    }

    /** With a character that Latin-1 does not have: Java keeps such texts in two bytes for each. */
    private static Buffer body(int feed, int entries, int length) {
        String words = "words and more ".repeat((length / entries - 200) / 15);
        Buffer body = Buffer.buffer("<rss version=\"2.0\"><channel><title>Feed " + feed + "</title>");
        for (int entry = 0; entry < entries; entry++) {
            body.appendString("<item><title>Entry " + entry + "</title><link>http://news.localhost/" + feed + "/"
                    + entry + "</link><description><![CDATA[<p>\u2019" + words + "</p>]]></description></item>");
        }
        return body.appendString("</channel></rss>");
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
