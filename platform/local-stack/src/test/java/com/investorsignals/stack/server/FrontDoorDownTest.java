package com.investorsignals.stack.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site is while services are down. */
class FrontDoorDownTest {
    private static final Pattern STYLE = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<HttpServer> services = new ArrayList<>();
    private int nobody;
    private FrontDoor door;

    @BeforeEach
    void openWhereNobodyListensBehind() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        door = FrontDoor.start(0, nobody, nobody, nobody);
    }

    @AfterEach
    void close() {
        door.close();
        services.forEach(service -> service.stop(0));
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/logout", "/j_security_check", "/assets/console.css"})
    void whatEveryServiceHasIsAskedOfTheFirstThatCanBeReached(String path) throws Exception {
        open(service("watcher"), service("rules"), service("notifier"));
        assertThat(post(path, "a=b").body()).isEqualTo("rules " + path + " a=b");

        open(service("watcher"), nobody, service("notifier"));
        assertThat(post(path, "a=b").body()).isEqualTo("watcher " + path + " a=b");

        String large = "x".repeat(500_000);
        open(nobody, nobody, service("notifier"));
        assertThat(post(path, large).body()).isEqualTo("notifier " + path + " " + large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signals", "/assets/rule.schema.json", "/api/signals"})
    void whatOneServiceHasIsAskedOfNobodyElse(String path) throws Exception {
        open(service("watcher"), nobody, service("notifier"));

        assertThat(get(path, "*/*").statusCode()).isEqualTo(503);
    }

    @Test
    void aPersonIsToldByAPageOfTheDoorsOwn() throws Exception {
        HttpResponse<String> answer = get("/signals", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(answer, "Retry-After")).isEqualTo("10");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body())
                .contains("<h1>This part of the site is not there at the moment</h1>", "did not reach it")
                .doesNotContain("<link", "<script", "style=");
        Matcher style = STYLE.matcher(answer.body());
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(UTF_8));
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/signals", "/api/feeds", "/api/deliveries"})
    void aProgramIsToldByProblemDetails(String path) throws Exception {
        HttpResponse<String> answer = get(path, "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(answer, "Retry-After")).isEqualTo("10");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(503);
        assertThat(problem.path("detail").asText()).contains("does not run");
    }

    @Test
    void aServiceThatEndsBeforeItAnswersMayHaveKeptWhatItWasSent() throws Exception {
        try (ServerSocket ending = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> endWithoutAnAnswer(ending));
            open(nobody, ending.getLocalPort(), nobody);

            HttpResponse<String> answer = post("/rules", "a=b");

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("look whether it was kept");
        }
    }

    private static void endWithoutAnAnswer(ServerSocket service) {
        try (Socket asked = service.accept()) {
            assertThat(asked.getInputStream().read()).isPositive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(int watcherPort, int rulesPort, int notifierPort) {
        door.close();
        door = FrontDoor.start(0, watcherPort, rulesPort, notifierPort);
    }

    private int service(String name) throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] answer = (name + " " + exchange.getRequestURI() + " " + asked).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        services.add(service);
        return service.getAddress().getPort();
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return http.send(to(path).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = to(path).header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                .timeout(Duration.ofMinutes(1));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
