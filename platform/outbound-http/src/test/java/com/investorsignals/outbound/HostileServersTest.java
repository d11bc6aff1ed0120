package com.investorsignals.outbound;

import static com.investorsignals.outbound.Failures.assertFailed;
import static com.investorsignals.outbound.WayOut.SHORT;
import static com.investorsignals.outbound.WayOut.limits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.investorsignals.outbound.FarEnd.Behaviour;
import com.investorsignals.outbound.OutboundAnswer.Failed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No server holds a request beyond its limits, however it goes about it; without them these tests would not end. */
class HostileServersTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @RegisterExtension
    static final WayOut OUT = new WayOut();

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
            assertFailed(OUT.get(far, limits(SHORT)), FailureReason.TIMEOUT);
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
            assertFailed(OUT.get(far, limits(Duration.ofMinutes(1))), reason);
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
            assertFailed(OUT.get(far, OutboundLimits.DEFAULT), FailureReason.TOO_LARGE);
            assertThat(far.sawTheClientLeave()).isTrue();
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
            assertThat(OUT.get(far, limits(Duration.ofMinutes(1))))
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
}
