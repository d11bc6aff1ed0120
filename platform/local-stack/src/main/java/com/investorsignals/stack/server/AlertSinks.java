package com.investorsignals.stack.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Stands in for Slack under {@code /slack} and for a subscriber's webhook under {@code /webhook}, and keeps each post
 * that it accepts as a file. It refuses what Slack would refuse, and what is not signed by whom it should be.
 */
public final class AlertSinks implements Server {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final NumberedFiles slack;
    private final NumberedFiles webhook;
    private final Path secretFile;
    private final ObjectMapper json = new ObjectMapper();

    private AlertSinks(HttpServer server, Path slack, Path webhook, Path secretFile) {
        this.server = server;
        this.slack = NumberedFiles.in(slack);
        this.webhook = NumberedFiles.in(webhook);
        this.secretFile = secretFile;
    }

    /** {@code secretFile} may come to be later; until then signatures cannot be checked. */
    public static AlertSinks start(Path slack, Path webhook, Path secretFile, int port) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
            AlertSinks sinks = new AlertSinks(HttpServer.create(address, 0), slack, webhook, secretFile);
            sinks.server.setExecutor(sinks.threads);
            sinks.server.createContext("/slack/", exchange -> sinks.answer(exchange, sinks::takeForSlack));
            sinks.server.createContext("/webhook/", exchange -> sinks.answer(exchange, sinks::takeForWebhook));
            sinks.server.start();
            return sinks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A status, and the words with it. */
    private record Answer(int status, String words) {}

    private interface Taking {
        Answer take(HttpExchange exchange, String body) throws IOException;
    }

    private void answer(HttpExchange exchange, Taking taking) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = exchange.getRequestMethod().equals("POST")
                    ? taking.take(exchange, body)
                    : new Answer(405, "only POST is taken here");
            byte[] words = answer.words().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(answer.status(), words.length);
            exchange.getResponseBody().write(words);
        }
    }

    private Answer takeForSlack(HttpExchange exchange, String body) throws IOException {
        JsonNode message;
        try {
            message = json.readTree(body);
        } catch (JsonProcessingException e) {
            return new Answer(400, "invalid_payload");
        }
        if (!SlackRules.accept(message)) {
            return new Answer(400, "invalid_blocks");
        }
        keep(slack, message.path("text").asText(), message);
        return new Answer(200, "ok");
    }

    private Answer takeForWebhook(HttpExchange exchange, String body) throws IOException {
        Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        try {
            if (Files.exists(secretFile)) {
                new Webhook(Files.readString(secretFile).strip()).verify(body, headers);
            }
        } catch (EmptyWebhookSecretException | WebhookVerificationException e) {
            return new Answer(400, "the signature is wrong");
        }
        JsonNode event = json.readTree(body);
        JsonNode data = event.path("data");
        JsonNode first =
                data.path("alerts").isEmpty() ? data : data.path("alerts").get(0);
        keep(webhook, first.path("headline").asText(), event);
        return new Answer(200, "");
    }

    private void keep(NumberedFiles files, String title, JsonNode post) throws IOException {
        files.write(
                files.next(title) + ".json",
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(post));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
