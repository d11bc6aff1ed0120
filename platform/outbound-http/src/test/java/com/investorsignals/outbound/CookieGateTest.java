package com.investorsignals.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.OutboundAnswer.Answered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that answer only who comes back with what they gave. */
class CookieGateTest {
    private static final String LET_IN = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    @RegisterExtension
    static final WayOut OUT = new WayOut();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set-Cookie: seen=1\r\n",
                "Set-Cookie: seen=1; Path=/; HttpOnly; SameSite=Lax\r\n",
                "Set-Cookie: a=b; Expires=Wed, 09 Jun 2100 10:18:14 GMT\r\nset-cookie: seen=1\r\n",
                "Set-Cookie: seen=0\r\nSet-Cookie: seen=1\r\n"
            })
    void letInWhoCarriesTheirCookie(String cookies) throws IOException {
        try (FarEnd server = new FarEnd(
                (head, out) -> out.write(head.contains("seen=1") ? bytes(LET_IN) : redirect("/", cookies)))) {
            assertThat(OUT.get(server, WayOut.LIMITS))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.status()).isEqualTo(200));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void getNothingThatAnotherHostOrRequestGave() throws IOException {
        try (FarEnd server = new FarEnd((head, out) -> out.write(
                head.startsWith("GET /there")
                        ? bytes(LET_IN)
                        : redirect(
                                "http://other.example:" + port(head) + "/there",
                                "Set-Cookie: seen=1; Domain=example\r\n")))) {
            OUT.get(server, WayOut.LIMITS);
            OUT.get(server, WayOut.LIMITS);

            assertThat(server.requests()).hasSize(4).noneMatch(head -> head.contains("seen"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-Cookie: a=1; Secure\r\n", "Set-Cookie: b=1\r\nSet-Cookie: b=; Max-Age=0\r\n"})
    void getNoSecureCookieInTheOpenNorOneTakenBack(String cookies) throws IOException {
        try (FarEnd server = new FarEnd((head, out) ->
                out.write(head.startsWith("GET /there") ? bytes(LET_IN) : redirect("/there", cookies)))) {
            OUT.get(server, WayOut.LIMITS);

            assertThat(server.requests())
                    .hasSize(2)
                    .noneMatch(head -> head.toLowerCase(Locale.ROOT).contains("cookie:"));
        }
    }

    private static byte[] redirect(String location, String cookies) {
        return bytes("HTTP/1.1 302 Found\r\n" + cookies + "Location: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    private static byte[] bytes(String answer) {
        return answer.getBytes(StandardCharsets.US_ASCII);
    }

    private static String port(String head) {
        return head.replaceFirst("(?is).*\r\nhost: [^\r]*:(\\d+).*", "$1");
    }
}
