package com.investorsignals.stack.server;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The services that can answer, the first choice first: one that cannot be connected to is passed over. */
final class Upstreams implements OriginRequestProvider {
    private final List<SocketAddress> services;

    private Upstreams(List<SocketAddress> services) {
        this.services = services;
    }

    static Upstreams at(int... ports) {
        return new Upstreams(Arrays.stream(ports)
                .mapToObj(port -> SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                .toList());
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return connect(context.client(), services.iterator());
    }

    private static Future<HttpClientRequest> connect(HttpClient client, Iterator<SocketAddress> services) {
        return client.request(new RequestOptions().setServer(services.next()))
                .recover(failure -> services.hasNext() ? connect(client, services) : Future.failedFuture(failure));
    }
}
