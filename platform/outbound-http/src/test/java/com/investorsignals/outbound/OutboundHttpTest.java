package com.investorsignals.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundAnswer.Failed;
import com.investorsignals.outbound.OutboundAnswer.Refused;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboundHttpTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final List<NetworkRange> LOOPBACK_ALLOWED = NetworkRange.parseList("127.0.0.1/32");
    private static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 2_000_000, 20, 5);

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void sendsTheHostsNameToTheAddressThatWasChecked() throws IOException {
        try (FarEnd server =
                new FarEnd(FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-A: 1\r\nX-A: 2\r\n\r\nhi"))) {
            OutboundAnswer answer = get("http://feeds.example.com:" + server.port() + "/a?b=c");

            assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.status()).isEqualTo(200);
                assertThat(answered.body()).asString().isEqualTo("hi");
                assertThat(answered.headers().get("x-a")).contains("1, 2");
                assertThat(answered.permanentUri()).isEmpty();
            });
            assertThat(server.requests().getFirst())
                    .startsWith("GET /a?b=c HTTP/1.1\r\n")
                    .containsIgnoringCase("host: feeds.example.com:" + server.port() + "\r\n")
                    .containsIgnoringCase("accept-encoding: gzip\r\n")
                    .containsIgnoringCase("user-agent: watcher\r\n");
        }
    }

    @Test
    void namesTheHostInTheTlsHandshake() throws IOException {
        // The first handshake of a process loads all that there is of TLS.
        OutboundLimits patient = new OutboundLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), 2_000_000, 20, 5);
        try (FarEnd server = new FarEnd(FarEnd.always("no TLS here"))) {
            OutboundAnswer answer = get("https://feeds.example.com:" + server.port() + "/", patient);

            assertThat(answer).isInstanceOf(Failed.class);
            assertThat(server.requests().getFirst()).contains("feeds.example.com");
        }
    }

    @ParameterizedTest
    @CsvSource({"301, 308, true", "308, 301, true", "301, 302, false", "307, 301, false", "303, 303, false"})
    void tellsWhetherAllRedirectsWerePermanent(int first, int second, boolean permanent) throws IOException {
        try (FarEnd server = new FarEnd((head, out) -> {
            String answer = head.startsWith("GET /1 ")
                    ? "HTTP/1.1 " + first + " Moved\r\nLocation: /2\r\nContent-Length: 0\r\n\r\n"
                    : head.startsWith("GET /2 ")
                            ? "HTTP/1.1 " + second + " Moved\r\nLocation: 3?x\r\nContent-Length: 0\r\n\r\n"
                            : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
            out.write(answer.getBytes(StandardCharsets.US_ASCII));
        })) {
            String base = "http://feeds.example.com:" + server.port();

            OutboundAnswer answer = get(base + "/1");

            assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.finalUri()).hasToString(base + "/3?x");
                assertThat(answered.permanentUri())
                        .isEqualTo(permanent ? Optional.of(answered.finalUri()) : Optional.empty());
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "301, /2,                       http://feeds.example.com:%d/2",
        "302, https://other.example/x,  https://other.example/x",
        "308, http://10.0.0.1/,         http://10.0.0.1/",
        "200, /2,                       ''",
        "304, /2,                       ''",
    })
    void goesNowhereElseWhenAskedForOneAddress(int status, String location, String redirect) throws Exception {
        String head = "HTTP/1.1 " + status + " X\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
        try (FarEnd server = new FarEnd(FarEnd.always(head));
                OutboundHttp http =
                        new OutboundHttp(VERTX, LIMITS, LOOPBACK_ALLOWED, host -> new InetAddress[] {LOOPBACK})) {
            String address = "http://feeds.example.com:" + server.port() + "/1";

            OutboundAnswer answer = http.send(OutboundRequest.getHere(address, Map.of()));

            Answered answered = (Answered) answer;
            assertThat(answered.status()).isEqualTo(status);
            assertThat(answered.redirect()
                            .map(target -> target.uri().toString())
                            .orElse(""))
                    .isEqualTo(redirect.formatted(server.port()));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void givesUpOnALookUpThatTakesTooLong() {
        OutboundLimits hasty = new OutboundLimits(Duration.ofSeconds(2), Duration.ofMillis(200), 1_000, 20, 5);

        OutboundAnswer answer = get("http://slow.example/", hasty, List.of(), host -> {
            try {
                new CountDownLatch(1).await(5, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new java.net.UnknownHostException(host);
            }
            return new InetAddress[] {LOOPBACK};
        });

        assertFailed(answer, FailureReason.TIMEOUT);
    }

    @Test
    void unpacksGzip() throws IOException {
        assertThat(answerTo(
                        gzip("hello ".repeat(1_000).getBytes(StandardCharsets.US_ASCII)), "Content-Encoding: gzip\r\n"))
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.body()).hasSize(6_000));
    }

    @Test
    void takesAPlainBodyThatIsMarkedAsGzipAsItIs() throws IOException {
        assertThat(answerTo("plain".getBytes(StandardCharsets.US_ASCII), "Content-Encoding: gzip\r\n"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.body()).asString().isEqualTo("plain"));
    }

    @Test
    void saysThatABrokenGzipBodyIsBroken() throws IOException {
        byte[] whole = gzip("hello".getBytes(StandardCharsets.US_ASCII));

        OutboundAnswer answer =
                answerTo(java.util.Arrays.copyOf(whole, whole.length - 9), "Content-Encoding: gzip\r\n");

        assertFailed(answer, FailureReason.BAD_COMPRESSION);
    }

    @Test
    void saysThatAHostIsUnknown() {
        OutboundAnswer answer = get("http://nowhere.example/", LIMITS, List.of(), host -> {
            throw new java.net.UnknownHostException(host);
        });

        assertFailed(answer, FailureReason.UNKNOWN_HOST);
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        FarEnd server = new FarEnd(FarEnd.always(""));
        server.close();

        assertFailed(get("http://feeds.example.com:" + server.port() + "/"), FailureReason.CONNECT);
    }

    @Test
    void saysThatTheConnectionBroke() throws IOException {
        try (FarEnd server = new FarEnd(FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"))) {
            assertFailed(get("http://feeds.example.com:" + server.port() + "/"), FailureReason.BROKEN);
        }
    }

    @Test
    void postsABodyAndItsHeaders() throws IOException {
        try (FarEnd server = new FarEnd(FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"))) {
            OutboundAnswer answer = post("http://hooks.example.com:" + server.port() + "/x", LIMITS);

            assertThat(answer).isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.status()).isEqualTo(200);
                assertThat(answered.body()).asString().isEqualTo("ok");
            });
            assertThat(server.requests().getFirst())
                    .startsWith("POST /x HTTP/1.1\r\n")
                    .containsIgnoringCase("content-type: application/json\r\n")
                    .containsIgnoringCase("content-length: 7\r\n");
        }
    }

    @Test
    void takesARedirectForTheAnswerToAPost() throws IOException {
        try (FarEnd server =
                new FarEnd(FarEnd.always("HTTP/1.1 307 Moved\r\nLocation: /2\r\nContent-Length: 0\r\n\r\n"))) {
            OutboundAnswer answer = post("http://hooks.example.com:" + server.port() + "/1", LIMITS);

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(307));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void keepsTheStatusOfAPostWhoseAnswerIsTooLong() throws IOException {
        OutboundLimits small = new OutboundLimits(Duration.ofSeconds(2), Duration.ofSeconds(5), 10, 20, 5);
        try (FarEnd server =
                new FarEnd(FarEnd.always("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + "thank you ".repeat(100)))) {
            assertThat(post("http://hooks.example.com:" + server.port() + "/", small))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.body()).asString().isEqualTo("thank you "));
        }
    }

    @Test
    void refusesToPostToAnAddressThatIsNotPublic() {
        try (OutboundHttp http = new OutboundHttp(VERTX, LIMITS, List.of(), host -> new InetAddress[] {LOOPBACK})) {
            assertThat(http.send(OutboundRequest.post("http://inside.example/", Map.of(), new byte[0])))
                    .isInstanceOf(Refused.class);
            assertThat(http.refusal("http://10.0.0.1/"))
                    .hasValueSatisfying(reason -> assertThat(reason).contains("not a public address"));
            assertThat(http.refusal("ftp://example.com/")).isPresent();
            assertThat(http.refusal("https://inside.example/")).isEmpty();
        }
    }

    @Test
    void saysNothingOfTheAddressInARequestsWords() {
        assertThat(OutboundRequest.post("https://hooks.example.com/secret", Map.of(), new byte[3]))
                .hasToString("POST of 3 bytes");
    }

    private static OutboundAnswer post(String address, OutboundLimits limits) {
        try (OutboundHttp http =
                new OutboundHttp(VERTX, limits, LOOPBACK_ALLOWED, host -> new InetAddress[] {LOOPBACK})) {
            return http.send(OutboundRequest.post(
                    address, Map.of("Content-Type", "application/json"), "{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static OutboundAnswer answerTo(byte[] body, String header) throws IOException {
        try (FarEnd server = new FarEnd((head, out) -> {
            out.write(("HTTP/1.1 200 OK\r\n" + header + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        })) {
            return get("http://feeds.example.com:" + server.port() + "/");
        }
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static void assertFailed(OutboundAnswer answer, FailureReason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.reason()).as(failed.detail()).isEqualTo(reason));
    }

    private static OutboundAnswer get(String address) {
        return get(address, LIMITS);
    }

    private static OutboundAnswer get(String address, OutboundLimits limits) {
        return get(address, limits, LOOPBACK_ALLOWED, host -> new InetAddress[] {LOOPBACK});
    }

    private static OutboundAnswer get(
            String address, OutboundLimits limits, List<NetworkRange> allowed, HostLookup lookup) {
        try (OutboundHttp http = new OutboundHttp(VERTX, limits, allowed, lookup)) {
            return http.send(OutboundRequest.get(address, Map.of("User-Agent", "watcher")));
        }
    }
}
