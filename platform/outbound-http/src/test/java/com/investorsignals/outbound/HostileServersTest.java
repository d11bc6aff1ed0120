package com.investorsignals.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.investorsignals.outbound.FarEnd.Behaviour;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundAnswer.Failed;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No server holds a request beyond its limits, however it goes about it; without them these tests would not end. */
class HostileServersTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final Pattern PORT = Pattern.compile("(?i)\r\nhost: [^\r]*:(\\d+)");
    private static final int BODY = 2_000_000;
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    /** Short, for tests that run into it. */
    private static final Duration TOTAL = Duration.ofMillis(500);

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    static Stream<Arguments> slowness() {
        return Stream.of(
                arguments("says nothing", drip("", "")),
                arguments("drips its status", drip("HTTP/1.", "1")),
                arguments("drips one header", drip(OK + "X-Long: ", "x")),
                arguments("drips many headers", drip(OK, "X: y\r\n")),
                arguments("drips its body", drip(OK + "Content-Length: 1000000\r\n\r\n", "x")),
                arguments("drips a body without a stated length", drip(OK + "\r\n", "x")),
                arguments("drips chunks", drip(OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n")),
                arguments("drips the size of a chunk", drip(OK + "Transfer-Encoding: chunked\r\n\r\n", "0")),
                arguments("drips trailers", drip(OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X: y\r\n")),
                arguments("stalls in its body", drip(OK + "Content-Length: 10\r\n\r\nhalf", "")),
                arguments("always promises an answer", drip("", "HTTP/1.1 100 Continue\r\n\r\n")),
                arguments("always hints at an answer", drip("", "HTTP/1.1 103 Early Hints\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slowness")
    void endsInAllWhen(String it, Behaviour server) throws Exception {
        try (FarEnd far = new FarEnd(server)) {
            assertFailed(get(far, limits(TOTAL)), FailureReason.TIMEOUT);
            assertThat(far.sawTheClientLeave()).isTrue();
        }
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                arguments("an endless header", flood(OK + "X-Long: ", "x".repeat(1_000)), FailureReason.BROKEN),
                arguments("endless headers", flood(OK, "X-Many: y\r\n".repeat(100)), FailureReason.BROKEN),
                arguments("an endless status", flood("HTTP/1.1 200 ", "O".repeat(1_000)), FailureReason.BROKEN),
                arguments("an endless line", flood(OK + "\r\n", "x".repeat(10_000)), FailureReason.TOO_LARGE),
                arguments(
                        "endless chunks",
                        flood(OK + "Transfer-Encoding: chunked\r\n\r\n", "a\r\n0123456789\r\n".repeat(100)),
                        FailureReason.TOO_LARGE),
                arguments(
                        "endless trailers",
                        flood(OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X-Many: y\r\n".repeat(100)),
                        FailureReason.BROKEN),
                arguments(
                        "an error page without end",
                        flood("HTTP/1.1 404 Not Found\r\n\r\n", "x".repeat(10_000)),
                        FailureReason.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void endsBeforeItsTimeIsOver(String flood, Behaviour server, FailureReason reason) throws Exception {
        try (FarEnd far = new FarEnd(server)) {
            assertFailed(get(far, limits(Duration.ofMinutes(1))), reason);
            assertThat(far.sawTheClientLeave()).isTrue();
        }
    }

    @Test
    void endsALineOfAHundredMegabytesAtTheUsualLimit() throws Exception {
        try (FarEnd far = new FarEnd((head, out) -> {
            out.write((OK + "Content-Length: 100000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] megabyte = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
        })) {
            assertFailed(get(far, OutboundLimits.DEFAULT), FailureReason.TOO_LARGE);
            assertThat(far.sawTheClientLeave()).isTrue();
        }
    }

    static Stream<Arguments> redirects() {
        return Stream.of(
                arguments("to itself", redirect(_ -> "/")),
                arguments("ever further", redirect("/%d"::formatted)),
                arguments("ever deeper", redirect("x%d/"::formatted)),
                arguments("between two", redirect(time -> "/" + time % 2)),
                arguments("to ever new hosts", redirect("http://host%d.example:PORT/"::formatted)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("redirects")
    void followsOnlySoManyRedirects(String where, Behaviour server) throws IOException {
        try (FarEnd far = new FarEnd(server)) {
            assertFailed(get(far, limits(Duration.ofMinutes(1))), FailureReason.TOO_MANY_REDIRECTS);
            assertThat(far.requests()).hasSize(6);
        }
    }

    /** Each hop answers in good time; all of them together do not. */
    @Test
    void countsTheTimeOfAllRedirectsTogether() throws IOException {
        OutboundLimits manyHops = new OutboundLimits(TOTAL, TOTAL, BODY, 20, 1_000);
        Behaviour next = redirect("/%d"::formatted);
        try (FarEnd far = new FarEnd((head, out) -> {
            pause();
            next.answer(head, out);
        })) {
            assertFailed(get(far, manyHops), FailureReason.TIMEOUT);
            assertThat(far.requests()).hasSizeGreaterThan(2).hasSizeLessThan(1_000);
        }
    }

    static Stream<Arguments> bombs() throws IOException {
        byte[] zeros = gzip(new byte[1_900_000]);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 40; i++) {
            members.write(gzip(new byte[100_000]));
        }
        return Stream.of(
                arguments("out of proportion", "200 OK", zeros),
                arguments("beyond the limit in all", "200 OK", gzip(new byte[50_000_000])),
                arguments("in many members", "200 OK", members.toByteArray()),
                arguments("on an error page", "404 Not Found", zeros));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void unpacksNoBomb(String bomb, String status, byte[] body) throws IOException {
        try (FarEnd far = new FarEnd(answer(status, body))) {
            assertFailed(get(far, limits(Duration.ofMinutes(1))), FailureReason.TOO_LARGE);
        }
    }

    @Test
    void unpacksAPackedPackageOnce() throws IOException {
        byte[] inner = gzip(new byte[50_000_000]);
        try (FarEnd far = new FarEnd(answer("200 OK", gzip(inner)))) {
            assertThat(get(far, limits(Duration.ofMinutes(1))))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.body()).isEqualTo(inner));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "H\u0000TTP/1.1 200 OK\r\n\r\n",
                "HTTP/\u0001\u001b[31m.1 200 OK\r\n\r\n",
                "HTTP/1.1 \u0000 OK\r\n\r\n",
                "HTTP/1.1 999999999999 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -\u0000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\u0000\u0007\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nx",
                "HTTP/1.1 200 OK\r\n\u0000: x\r\nContent-Length: 1\r\n\r\n"
            })
    void saysInOneLegibleLineThatAnAnswerIsNone(String answer) throws IOException {
        try (FarEnd far = new FarEnd(FarEnd.always(answer))) {
            assertThat(get(far, limits(Duration.ofMinutes(1))))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> assertThat(failed.detail())
                                    .isNotBlank()
                                    .hasSizeLessThan(310)
                                    .doesNotContainPattern("\\p{Cc}"));
        }
    }

    private static Dripping drip(String start, String again) {
        return new Dripping(start, again, Duration.ofMillis(20));
    }

    private static Dripping flood(String start, String again) {
        return new Dripping(start, again, Duration.ZERO);
    }

    /** Goes on until the client leaves. */
    private record Dripping(String start, String again, Duration pause) implements Behaviour {
        @Override
        public void answer(String head, OutputStream out) throws IOException {
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            while (!again.isEmpty()) {
                out.write(again.getBytes(StandardCharsets.US_ASCII));
                LockSupport.parkNanos(pause.toNanos());
            }
        }

        @Override
        public boolean waitsForTheClient() {
            return true;
        }
    }

    /** {@code location} is asked with the number of the request; PORT in it stands for the server's own. */
    private static Behaviour redirect(IntFunction<String> location) {
        AtomicInteger requests = new AtomicInteger();
        return (head, out) -> {
            Matcher port = PORT.matcher(head);
            String target = location.apply(requests.getAndIncrement())
                    .replace("PORT", port.find() ? port.group(1) : "no port in the request");
            out.write(("HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        };
    }

    private static Behaviour answer(String status, byte[] body) {
        return (head, out) -> {
            out.write(("HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        };
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static OutboundLimits limits(Duration total) {
        return new OutboundLimits(total, total, BODY, 20, 5);
    }

    private static void assertFailed(OutboundAnswer answer, FailureReason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.reason()).as(failed.detail()).isEqualTo(reason));
    }

    private static OutboundAnswer get(FarEnd far, OutboundLimits limits) {
        try (OutboundHttp http = new OutboundHttp(
                VERTX, limits, NetworkRange.parseList("127.0.0.1/32"), host -> new InetAddress[] {LOOPBACK})) {
            return http.send(OutboundRequest.get("http://far.example:" + far.port() + "/", Map.of()));
        }
    }
}
