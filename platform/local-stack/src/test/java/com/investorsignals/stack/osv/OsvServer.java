package com.investorsignals.stack.osv;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as it is told, request by request, and remembers what it was asked. */
public final class OsvServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    private record Answer(int status, String body, boolean whole) {}

    public OsvServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public OsvServer answers(String body) {
        return answers(200, body);
    }

    public synchronized OsvServer answers(int status, String body) {
        answers.add(new Answer(status, body, true));
        return this;
    }

    /** Sends the beginning of an answer and then nothing more. */
    synchronized OsvServer beginsToAnswer(String body) {
        answers.add(new Answer(200, body, false));
        return this;
    }

    /** Method, path and body of each request. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = take(exchange);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), answer.whole() ? body.length : body.length + 1L);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        if (!answer.whole()) {
            awaitClose();
        }
        exchange.close();
    }

    private synchronized Answer take(HttpExchange exchange) {
        try {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add("%s %s %s"
                    .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers.isEmpty() ? new Answer(404, "", true) : answers.remove();
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }
}
