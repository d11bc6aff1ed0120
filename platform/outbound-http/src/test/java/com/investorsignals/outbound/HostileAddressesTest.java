package com.investorsignals.outbound;

import static com.investorsignals.outbound.WayOut.LIMITS;
import static com.investorsignals.outbound.WayOut.LOOPBACK;
import static com.investorsignals.outbound.WayOut.LOOPBACK_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundAnswer.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever form leads to an address that is not public, nobody connects to it: typed, or in a redirect. A server
 * listens inside, on an address that nobody allowed, and must never be asked.
 */
class HostileAddressesTest {
    private static final InetAddress OUTSIDE = LOOPBACK;
    private static final InetAddress INSIDE = InetAddress.ofLiteral("127.0.0.2");

    @RegisterExtension
    static final WayOut OUT = new WayOut();

    /** PORT stands for the port of the server inside. */
    static Stream<String> waysInside() {
        return Stream.of(
                "http://127.0.0.2:PORT/",
                "http://127.0.0.2.:PORT/",
                "http://127.0.0.2:PORT/#@outside.example/",
                // A name that leads inside.
                "http://localhost:PORT/",
                "http://LOCALHOST.:PORT/",
                "http://inside.example:PORT/",
                // Decimal, octal, hexadecimal, shortened.
                "http://2130706434:PORT/",
                "http://0x7f000002:PORT/",
                "http://0X7F.0.0.2:PORT/",
                "http://017700000002:PORT/",
                "http://0177.0.0.2:PORT/",
                "http://127.0.0.02:PORT/",
                "http://127.2:PORT/",
                "http://127.0.2:PORT/",
                "http://4422673730:PORT/",
                // Digits and dots that become ASCII only later.
                "http://１２７.０.０.２:PORT/",
                "http://①②⑦.⓪.⓪.②:PORT/",
                "http://127。0。0。2:PORT/",
                "http://127%2e0%2e0%2e2:PORT/",
                "http://%31%32%37.0.0.2:PORT/",
                // IPv4 in IPv6: mapped, compatible, translated, NAT64, 6to4, Teredo by server and by client.
                "http://[::ffff:127.0.0.2]:PORT/",
                "http://[::ffff:7f00:2]:PORT/",
                "http://[0:0:0:0:0:ffff:7f00:2]:PORT/",
                "http://[::127.0.0.2]:PORT/",
                "http://[::ffff:0:7f00:2]:PORT/",
                "http://[64:ff9b::7f00:2]:PORT/",
                "http://[64:ff9b:1::7f00:2]:PORT/",
                "http://[2002:7f00:2::]:PORT/",
                "http://[2001:0:7f00:2::]:PORT/",
                "http://[2001::80ff:fffd]:PORT/",
                // Loopback, unspecified, multicast, broadcast, link-local with and without a zone.
                "http://[::1]:PORT/",
                "http://0.0.0.0:PORT/",
                "http://0:PORT/",
                "http://[::]:PORT/",
                "http://224.0.0.1:PORT/",
                "http://[ff02::1]:PORT/",
                "http://255.255.255.255:PORT/",
                "http://169.254.169.254:PORT/latest/meta-data/",
                "http://[fe80::1]:PORT/",
                "http://[fe80::1%25lo]:PORT/",
                "http://[fe80::1%lo]:PORT/",
                "http://[::1%25lo]:PORT/",
                // Private networks and those of a carrier.
                "http://10.0.0.1:PORT/",
                "http://172.16.0.1:PORT/",
                "http://192.168.0.1:PORT/",
                "http://100.64.0.1:PORT/",
                "http://[fd00::1]:PORT/",
                // What two readers understand differently.
                "http://outside.example@127.0.0.2:PORT/",
                "http://outside.example:80@127.0.0.2:PORT/",
                "http://outside.example:80\\@127.0.0.2:PORT/",
                "http://127.0.0.2:PORT\\@outside.example/",
                "http:\\\\127.0.0.2:PORT\\",
                "http:///127.0.0.2:PORT/",
                "http:127.0.0.2:PORT/",
                "http://127.0.0.2 :PORT/",
                "http://127.0.0.2\t:PORT/",
                "http://127.0.0.2:PORT:80/",
                "http://[127.0.0.2]:PORT/",
                "http://[::ffff:127.0.0.2:PORT/",
                "gopher://127.0.0.2:PORT/",
                "file:///etc/passwd");
    }

    @ParameterizedTest
    @MethodSource("waysInside")
    void leadNowhereWhenTyped(String way) throws IOException {
        try (FarEnd inside = new FarEnd(INSIDE, FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
            String address = way.replace("PORT", Integer.toString(inside.port()));

            assertThat(get(address)).isInstanceOf(Refused.class);
            assertThat(post(address)).isInstanceOf(Refused.class);
            assertThat(inside.requests()).isEmpty();
        }
    }

    static Stream<String> waysInsideByRedirect() {
        return Stream.concat(
                waysInside(),
                Stream.of("//127.0.0.2:PORT/", "//inside.example:PORT/", "\\\\127.0.0.2:PORT/", "/\\127.0.0.2:PORT/"));
    }

    @ParameterizedTest
    @MethodSource("waysInsideByRedirect")
    void leadNowhereWhenRedirectedTo(String way) throws IOException {
        try (FarEnd inside = new FarEnd(INSIDE, FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
            String location = way.replace("PORT", Integer.toString(inside.port()));
            byte[] redirect = ("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            try (FarEnd outside = new FarEnd(OUTSIDE, (head, out) -> out.write(redirect))) {
                assertThat(get("http://outside.example:" + outside.port() + "/"))
                        .isInstanceOf(Refused.class);
                assertThat(outside.requests()).hasSize(1);
                assertThat(inside.requests()).isEmpty();
            }
        }
    }

    @Test
    void reachTheServerInsideOnceAnOperatorAllowsIt() throws IOException {
        try (FarEnd inside = new FarEnd(INSIDE, FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
            OutboundRequest request = OutboundRequest.get("http://127.0.0.2:" + inside.port() + "/", Map.of());

            assertThat(OUT.send(request, LIMITS, NetworkRange.parseList("127.0.0.2/32"), HostileAddressesTest::lookUp))
                    .isInstanceOf(Answered.class);
        }
    }

    /** Every name but one leads inside. */
    private static InetAddress[] lookUp(String host) {
        return new InetAddress[] {host.equals("outside.example") ? OUTSIDE : INSIDE};
    }

    private static OutboundAnswer get(String address) {
        return send(OutboundRequest.get(address, Map.of()));
    }

    private static OutboundAnswer post(String address) {
        return send(OutboundRequest.post(address, Map.of(), new byte[0]));
    }

    private static OutboundAnswer send(OutboundRequest request) {
        return OUT.send(request, LIMITS, LOOPBACK_ALLOWED, HostileAddressesTest::lookUp);
    }
}
