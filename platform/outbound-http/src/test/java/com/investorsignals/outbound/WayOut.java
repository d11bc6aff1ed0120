package com.investorsignals.outbound;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sends what the tests of a class send; unless they say otherwise, every name leads to this machine. */
final class WayOut implements AfterAllCallback {
    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    static final List<NetworkRange> LOOPBACK_ALLOWED = NetworkRange.parseList("127.0.0.1/32");
    static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 2_000_000, 20, 5);

    /** For tests that run into it. */
    static final Duration SHORT = Duration.ofMillis(500);

    private final Vertx vertx = Vertx.vertx();

    static OutboundLimits limits(Duration total) {
        return new OutboundLimits(total, total, 2_000_000, 20, 5);
    }

    OutboundAnswer get(FarEnd server, OutboundLimits limits) {
        return get("http://far.example:" + server.port() + "/", limits);
    }

    OutboundAnswer get(String address) {
        return get(address, LIMITS);
    }

    OutboundAnswer get(String address, OutboundLimits limits) {
        return send(OutboundRequest.get(address, Map.of("User-Agent", "watcher")), limits);
    }

    OutboundAnswer send(OutboundRequest request, OutboundLimits limits) {
        return send(request, limits, LOOPBACK_ALLOWED, host -> new InetAddress[] {LOOPBACK});
    }

    OutboundAnswer send(OutboundRequest request, OutboundLimits limits, List<NetworkRange> allowed, HostLookup lookup) {
        try (OutboundHttp http = http(limits, allowed, lookup)) {
            return http.send(request);
        }
    }

    OutboundHttp http(OutboundLimits limits, List<NetworkRange> allowed, HostLookup lookup) {
        return new OutboundHttp(vertx, limits, allowed, lookup);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
