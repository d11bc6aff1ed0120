package com.investorsignals.outbound;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** One request to one checked address, and its answer as received. */
final class Exchange {
    private final CompletableFuture<Received> received = new CompletableFuture<>();
    private final Buffer body = Buffer.buffer();
    private final OutboundRequest asked;
    private final int bodyLimit;
    private final BodyRoom room;
    private volatile boolean waited;

    private Exchange(OutboundRequest asked, int bodyLimit, BodyRoom room) {
        this.asked = asked;
        this.bodyLimit = bodyLimit;
        this.room = room;
    }

    /** An answer, its body as it came, and the cookies that it sets. */
    @SuppressWarnings("ArrayRecordComponent") // A body is read once and never compared.
    record Received(int status, Headers headers, List<String> cookies, byte[] body) {}

    static Exchange start(
            HttpClient client,
            Target target,
            InetAddress address,
            OutboundRequest asked,
            OutboundLimits limits,
            BodyRoom room) {
        Exchange exchange = new Exchange(asked, limits.bodyBytes(), room);
        // The server is the address that was checked, never the name: a second look-up could answer something else.
        // Host header, SNI and the certificate's name still come from the host.
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(nameless(address), target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.secure())
                .setURI(target.requestUri())
                .setFollowRedirects(false)
                .setConnectTimeout(limits.connect().toMillis());
        options.setMethod(HttpMethod.valueOf(asked.method().name()));
        asked.headers().forEach(options::putHeader);
        options.putHeader("Host", target.hostHeader());
        options.putHeader("Accept-Encoding", asked.isPost() ? "identity" : "gzip");
        client.request(options).onComplete(exchange::send, exchange.received::completeExceptionally);
        return exchange;
    }

    /** Cancelling the future closes the connection. */
    CompletableFuture<Received> received() {
        return received;
    }

    /** Whether the far end had to wait for us. */
    boolean waited() {
        return waited;
    }

    private void send(HttpClientRequest request) {
        var _ = received.whenComplete((answer, failure) -> {
            if (failure != null) {
                request.reset();
            }
        });
        if (received.isDone()) {
            return;
        }
        request.response().onComplete(this::read, received::completeExceptionally);
        request.exceptionHandler(received::completeExceptionally);
        if (asked.isPost()) {
            request.end(Buffer.buffer(asked.body()));
        } else {
            request.end();
        }
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(received::completeExceptionally);
        response.handler(chunk -> append(chunk, response));
        response.endHandler(end -> complete(response));
    }

    private void complete(HttpClientResponse response) {
        List<String> cookies = List.copyOf(response.headers().getAll("Set-Cookie"));
        received.complete(new Received(response.statusCode(), joined(response.headers()), cookies, body.getBytes()));
    }

    private void append(Buffer chunk, HttpClientResponse response) {
        if (body.length() + chunk.length() > bodyLimit) {
            if (asked.isPost()) {
                body.appendBuffer(chunk, 0, bodyLimit - body.length());
                complete(response);
                response.request().reset();
                return;
            }
            received.completeExceptionally(new FailedExchangeException(
                    FailureReason.TOO_LARGE, "The body is larger than " + bodyLimit + " bytes"));
            return;
        }
        CompletableFuture<Void> grown = room.grow(body.length() + chunk.length());
        if (grown.isDone()) {
            body.appendBuffer(chunk);
        } else {
            waited = true;
            response.pause();
            appendLater(grown, chunk, response);
        }
    }

    private void appendLater(CompletableFuture<Void> grown, Buffer chunk, HttpClientResponse response) {
        Context context = Objects.requireNonNull(Vertx.currentContext());
        var _ = grown.thenRun(() -> context.runOnContext(_ -> {
            body.appendBuffer(chunk);
            response.resume();
        }));
    }

    private static InetAddress nameless(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has the length of one", e);
        }
    }

    private static Headers joined(MultiMap headers) {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> fields.merge(name, value, (first, second) -> first + ", " + second));
        return new Headers(fields);
    }
}
