package com.investorsignals.outbound;

import static com.investorsignals.outbound.WayOut.LIMITS;
import static com.investorsignals.outbound.WayOut.LOOPBACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundAnswer.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is posted, and what is told of an answer to it. */
class PostsTest {
    @RegisterExtension
    static final WayOut OUT = new WayOut();

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
        try (OutboundHttp http = OUT.http(LIMITS, List.of(), host -> new InetAddress[] {LOOPBACK})) {
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
        return OUT.send(
                OutboundRequest.post(
                        address,
                        Map.of("Content-Type", "application/json"),
                        "{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
                limits);
    }
}
