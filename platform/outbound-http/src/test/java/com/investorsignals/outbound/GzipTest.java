package com.investorsignals.outbound;

import static com.investorsignals.outbound.Failures.assertFailed;
import static com.investorsignals.outbound.WayOut.LIMITS;
import static com.investorsignals.outbound.WayOut.limits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.investorsignals.outbound.FarEnd.Behaviour;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of packed bodies, and of those that only say so. */
class GzipTest {
    @RegisterExtension
    static final WayOut OUT = new WayOut();

    @Test
    void unpacksGzip() throws IOException {
        assertThat(answerTo(gzip("hello ".repeat(1_000).getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOfSatisfying(
                        Answered.class, answered -> assertThat(answered.body()).hasSize(6_000));
    }

    @Test
    void takesAPlainBodyThatIsMarkedAsGzipAsItIs() throws IOException {
        assertThat(answerTo("plain".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.body()).asString().isEqualTo("plain"));
    }

    @Test
    void saysThatABrokenGzipBodyIsBroken() throws IOException {
        byte[] whole = gzip("hello".getBytes(StandardCharsets.US_ASCII));

        OutboundAnswer answer = answerTo(Arrays.copyOf(whole, whole.length - 9));

        assertFailed(answer, FailureReason.BAD_COMPRESSION);
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
            assertFailed(OUT.get(far, limits(Duration.ofMinutes(1))), FailureReason.TOO_LARGE);
        }
    }

    @Test
    void unpacksAPackedPackageOnce() throws IOException {
        byte[] inner = gzip(new byte[50_000_000]);
        try (FarEnd far = new FarEnd(answer("200 OK", gzip(inner)))) {
            assertThat(OUT.get(far, limits(Duration.ofMinutes(1))))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.body()).isEqualTo(inner));
        }
    }

    /** Says that the body is packed, whether it is or not. */
    private static OutboundAnswer answerTo(byte[] body) throws IOException {
        try (FarEnd far = new FarEnd(answer("200 OK\r\nContent-Encoding: gzip", body))) {
            return OUT.get(far, LIMITS);
        }
    }

    private static Behaviour answer(String start, byte[] body) {
        return (head, out) -> {
            out.write(("HTTP/1.1 " + start + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        };
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }
}
