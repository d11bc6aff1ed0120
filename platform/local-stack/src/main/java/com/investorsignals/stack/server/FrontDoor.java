package com.investorsignals.stack.server;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Makes the pages of the three services one site, by the routes that an Ingress has on a cluster. */
public final class FrontDoor implements Server {
    private static final String WATCHER = "watcher-service";
    private static final String RULES = "rules-service";
    private static final String NOTIFIER = "notifier-service";
    /** Whichever of the three: sign-in and the look of the pages, which each of them has. */
    private static final String SITE = "site";

    private static final String INTERNAL = "/q";
    private static final Map<String, List<String>> ROUTES = Map.of(
            SITE,
            List.of("/login", "/logout", "/j_security_check", "/assets"),
            RULES,
            List.of("/assets/rule.schema.json"),
            WATCHER,
            List.of("/feeds", "/websub", "/api/feeds"),
            NOTIFIER,
            List.of(
                    "/subscriptions",
                    "/deliveries",
                    "/silences",
                    "/subscribe",
                    "/confirm",
                    "/manage",
                    "/unsubscribe",
                    "/feedback",
                    "/api/subscriptions",
                    "/api/deliveries"));

    /** No browser speaks HTTP/2 without TLS, and a request that breaks off would never be answered there. */
    private static final HttpServerOptions SPOKEN = new HttpServerOptions().setHttp2ClearTextEnabled(false);

    private final Vertx vertx;
    private final Map<String, HttpProxy> services;
    private final HttpServer server;

    private FrontDoor(Vertx vertx, int port, int watcherPort, int rulesPort, int notifierPort) {
        this.vertx = vertx;
        HttpClient client = vertx.createHttpClient();
        this.services = Map.of(
                WATCHER, proxy(client, Upstreams.at(watcherPort)),
                RULES, proxy(client, Upstreams.at(rulesPort)),
                NOTIFIER, proxy(client, Upstreams.at(notifierPort)),
                SITE, proxy(client, Upstreams.at(rulesPort, watcherPort, notifierPort)));
        this.server =
                await(vertx.createHttpServer(SPOKEN).requestHandler(this::lead).listen(port, "127.0.0.1"));
    }

    public static FrontDoor start(int port, int watcherPort, int rulesPort, int notifierPort) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        return new FrontDoor(vertx, port, watcherPort, rulesPort, notifierPort);
    }

    int port() {
        return server.actualPort();
    }

    /** The service that answers at this path, or {@code site} for any; empty for what is not for the outside. */
    public static Optional<String> serviceAt(String path) {
        if (isBelow(path, INTERNAL)) {
            return Optional.empty();
        }
        return Optional.of(ROUTES.entrySet().stream()
                .max(Comparator.comparingInt(service -> longest(path, service.getValue())))
                .filter(service -> longest(path, service.getValue()) > 0)
                .map(Map.Entry::getKey)
                .orElse(RULES));
    }

    /** The length of the longest of the routes that the path is below; 0 when it is below none. */
    private static int longest(String path, List<String> routes) {
        return routes.stream()
                .filter(route -> isBelow(path, route))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private void lead(HttpServerRequest request) {
        pathOf(request)
                .flatMap(FrontDoor::serviceAt)
                .flatMap(service -> Optional.ofNullable(services.get(service)))
                .ifPresentOrElse(
                        service -> service.handle(request),
                        () -> request.response().setStatusCode(404).end());
    }

    private static Optional<String> pathOf(HttpServerRequest request) {
        return Optional.ofNullable(request.path()).flatMap(SitePath::of);
    }

    private static boolean isBelow(String path, String route) {
        return path.equals(route) || path.startsWith(route + "/");
    }

    private static HttpProxy proxy(HttpClient client, Upstreams upstreams) {
        return HttpProxy.reverseProxy(client)
                .origin(upstreams)
                .addInterceptor(new DownPage())
                .addInterceptor(new AskByOnePath())
                .addInterceptor(new SayWhoWasAsked());
    }

    private static HttpServer await(Future<HttpServer> listening) {
        try {
            return listening.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the front door cannot listen", e);
        }
    }

    /** A service is asked for the very path by which it was chosen. */
    private static final class AskByOnePath implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest asked = context.request().proxiedRequest();
            String query = asked.query() == null ? "" : "?" + asked.query();
            pathOf(asked).ifPresent(path -> context.request().setURI(path + query));
            return context.sendRequest();
        }
    }

    /** A service answers with addresses of the door, not with its own. */
    private static final class SayWhoWasAsked implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest asked = context.request().proxiedRequest();
            MultiMap headers = context.request().headers();
            headers.set("X-Forwarded-Host", Objects.requireNonNullElse(asked.getHeader(HttpHeaders.HOST), "localhost"));
            headers.set("X-Forwarded-Proto", asked.scheme());
            headers.set("X-Forwarded-For", asked.remoteAddress().hostAddress());
            return context.sendRequest();
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
