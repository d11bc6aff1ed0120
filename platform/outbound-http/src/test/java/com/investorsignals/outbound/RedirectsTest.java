package com.investorsignals.outbound;

import static com.investorsignals.outbound.Failures.assertFailed;
import static com.investorsignals.outbound.WayOut.LIMITS;
import static com.investorsignals.outbound.WayOut.SHORT;
import static com.investorsignals.outbound.WayOut.limits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.investorsignals.outbound.FarEnd.Behaviour;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where redirects lead, and how long they are followed. */
class RedirectsTest {
    private static final Pattern PORT = Pattern.compile("(?i)\r\nhost: [^\r]*:(\\d+)");

    @RegisterExtension
    static final WayOut OUT = new WayOut();

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

            OutboundAnswer answer = OUT.get(base + "/1");

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
        try (FarEnd server = new FarEnd(FarEnd.always(head))) {
            String address = "http://feeds.example.com:" + server.port() + "/1";

            OutboundAnswer answer = OUT.send(OutboundRequest.getHere(address, Map.of()), LIMITS);

            Answered answered = (Answered) answer;
            assertThat(answered.status()).isEqualTo(status);
            assertThat(answered.redirect()
                            .map(target -> target.uri().toString())
                            .orElse(""))
                    .isEqualTo(redirect.formatted(server.port()));
            assertThat(server.requests()).hasSize(1);
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
            assertFailed(OUT.get(far, limits(Duration.ofMinutes(1))), FailureReason.TOO_MANY_REDIRECTS);
            assertThat(far.requests()).hasSize(6);
        }
    }

    /** Each hop answers in good time; all of them together do not. */
    @Test
    void countsTheTimeOfAllRedirectsTogether() throws IOException {
        OutboundLimits manyHops = new OutboundLimits(SHORT, SHORT, 2_000_000, 20, 1_000);
        Behaviour next = redirect("/%d"::formatted);
        try (FarEnd far = new FarEnd((head, out) -> {
            pause();
            next.answer(head, out);
        })) {
            assertFailed(OUT.get(far, manyHops), FailureReason.TIMEOUT);
            assertThat(far.requests()).hasSizeGreaterThan(2).hasSizeLessThan(1_000);
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

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
}
