package com.investorsignals.watcher.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A hub as the Recommendation wants it: takes requests, asks the subscriber back later, keeps leases, and delivers
 * what is published to those who have one.
 */
final class ConformingHub implements AutoCloseable {
    private static final String PATH = "/hub";
    private static final int LEASE_SECONDS = 86_400;

    private final HttpServer server;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Subscriber.Key, Subscriber> subscribers = new ConcurrentHashMap<>();
    private final List<HubForm> requests = new CopyOnWriteArrayList<>();
    private final List<Integer> verifications = new CopyOnWriteArrayList<>();
    private volatile @Nullable String denial;
    private volatile boolean asksFirst;
    private volatile int leaseSeconds = LEASE_SECONDS;
    private volatile @Nullable Reply reply;

    /** What is answered in place of taking a request. */
    private record Reply(int status, @Nullable String location) {}

    ConformingHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(PATH, this::take);
        server.setExecutor(tasks);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** Requests that were taken, in their order. */
    List<HubForm> requests() {
        return requests;
    }

    /** What the subscriber answered when it was asked back. */
    List<Integer> verifications() {
        return verifications;
    }

    List<Subscriber> subscribers() {
        return List.copyOf(subscribers.values());
    }

    /** As hubs of older versions do: asks back before it answers. */
    void askFirst() {
        asksFirst = true;
    }

    void grant(int seconds) {
        leaseSeconds = seconds;
    }

    /** Of all requests, and of the subscription that there is. */
    void deny(String reason) {
        denial = reason;
        subscribers.values().forEach(subscriber -> {
            subscribers.remove(subscriber.key());
            verifications.add(ask(subscriber.callback(), HubForm.denied(subscriber.topic(), reason))
                    .statusCode());
        });
    }

    void answer(int status) {
        reply = new Reply(status, null);
    }

    void redirect(int status, String location) {
        reply = new Reply(status, location);
    }

    /** Delivers to all whose lease runs; what each of them answered at last. */
    List<Integer> publish(String topic, String contentType, String body) {
        return publish(topic, contentType, body, Subscriber.Signing.by("sha256"));
    }

    List<Integer> publish(String topic, String contentType, String body, Subscriber.Signing signing) {
        return subscribers().stream()
                .filter(subscriber -> subscriber.topic().equals(topic))
                .filter(subscriber -> subscriber.until().isAfter(Instant.now()))
                .map(subscriber -> {
                    int status = subscriber.deliver(http, url(), contentType, body.getBytes(UTF_8), signing);
                    if (status == 410) {
                        subscribers.remove(subscriber.key());
                    }
                    return status;
                })
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply instead = reply;
            if (instead != null) {
                if (instead.location() != null) {
                    exchange.getResponseHeaders().add("Location", instead.location());
                }
                respond(exchange, instead.status(), "");
                return;
            }
            HubForm form = HubForm.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            String objection = exchange.getRequestMethod().equals("POST")
                    ? form.objection(exchange.getRequestHeaders().getFirst("Content-Type"))
                    : "only POST";
            if (objection != null) {
                respond(exchange, 400, objection);
                return;
            }
            requests.add(form);
            if (asksFirst) {
                verify(form);
                respond(exchange, 204, "");
            } else {
                respond(exchange, 202, "");
                tasks.execute(() -> verify(form));
            }
        }
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void verify(HubForm form) {
        String reason = denial;
        if (reason != null && form.isSubscription()) {
            verifications.add(
                    ask(form.callback(), HubForm.denied(form.topic(), reason)).statusCode());
            return;
        }
        String challenge = UUID.randomUUID().toString();
        var answer = ask(form.callback(), form.verification(challenge, leaseSeconds));
        verifications.add(answer.statusCode());
        // Only a success that repeats the challenge changes anything.
        if (answer.statusCode() / 100 == 2 && answer.body().equals(challenge)) {
            Subscriber subscriber = Subscriber.of(form, Instant.now().plusSeconds(leaseSeconds));
            if (form.isSubscription()) {
                subscribers.put(subscriber.key(), subscriber);
            } else {
                subscribers.remove(subscriber.key());
            }
        }
    }

    private HttpResponse<String> ask(String callback, String query) {
        try {
            URI address = URI.create(callback + (callback.contains("?") ? "&" : "?") + query);
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        tasks.shutdownNow();
        http.shutdownNow();
    }
}
