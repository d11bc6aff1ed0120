package com.investorsignals.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundAnswer.Refused;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever form leads to an address that is not public, nobody connects to it: typed, in a redirect, or as the answer
 * to a look-up. A server listens inside, on an address that nobody allowed, and must never be asked.
 */
class HostileAddressesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final InetAddress OUTSIDE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress INSIDE = InetAddress.ofLiteral("127.0.0.2");
    private static final List<NetworkRange> OUTSIDE_ALLOWED = NetworkRange.parseList("127.0.0.1/32");
    private static final OutboundLimits LIMITS =
            new OutboundLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 1_000, 20, 5);

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loopback             | 7f000002
            unspecified          | 00000000
            private              | 0a000001
            carrier-grade NAT    | 64400001
            link-local           | a9fea9fe
            multicast            | e0000001
            loopback             | 00000000000000000000000000000001
            unspecified          | 00000000000000000000000000000000
            mapped               | 00000000000000000000ffff7f000002
            mapped public        | 00000000000000000000ffff08080808
            compatible           | 0000000000000000000000007f000002
            NAT64                | 0064ff9b00000000000000007f000002
            NAT64 of one network | 0064ff9b00010000000000007f000002
            6to4                 | 20027f00000200000000000000000000
            6to4 public          | 20020808080800000000000000000000
            Teredo               | 200100007f0000020000000080fffffd
            link-local           | fe800000000000000000000000000001
            unique local         | fd000000000000000000000000000001
            multicast            | ff020000000000000000000000000001
            """)
    void leadNowhereAsTheAnswerOfALookUp(String form, String bytes) throws IOException {
        InetAddress bad = answered(HexFormat.of().parseHex(bytes));
        InetAddress good = InetAddress.ofLiteral("8.8.8.8");

        assertThat(get("http://one.example/", host -> new InetAddress[] {bad}))
                .as(form)
                .isInstanceOf(Refused.class);
        assertThat(get("http://among.example/", host -> new InetAddress[] {good, bad}))
                .as(form + " behind a public address")
                .isInstanceOf(Refused.class);
    }

    @Test
    void leadNowhereAsALinkLocalAnswerWithAZone() throws IOException {
        byte[] bytes = InetAddress.ofLiteral("fe80::1").getAddress();
        InetAddress scoped = Inet6Address.getByAddress("zone.example", bytes, 1);

        assertThat(get("http://zone.example/", host -> new InetAddress[] {scoped}))
                .isInstanceOf(Refused.class);
    }

    /** The first answer is allowed, every later one leads inside, as a hostile name server has it. */
    @Test
    void goesToTheAddressThatWasCheckedThoughTheNextAnswerIsAnother() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        HostLookup rebinding = host -> new InetAddress[] {lookups.getAndIncrement() == 0 ? OUTSIDE : INSIDE};
        try (FarEnd outside = new FarEnd(
                        OUTSIDE, FarEnd.always("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n"));
                FarEnd inside = new FarEnd(INSIDE, FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(get("http://rebind.example:" + outside.port() + "/", rebinding))
                    .as("the redirect to the same host is checked anew")
                    .isInstanceOf(Refused.class);
            assertThat(outside.requests()).hasSize(1);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void reachTheServerInsideOnceAnOperatorAllowsIt() throws IOException {
        try (FarEnd inside = new FarEnd(INSIDE, FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
                OutboundHttp http = new OutboundHttp(
                        VERTX, LIMITS, NetworkRange.parseList("127.0.0.2/32"), HostileAddressesTest::lookUp)) {
            assertThat(http.send(OutboundRequest.get("http://127.0.0.2:" + inside.port() + "/", Map.of())))
                    .isInstanceOf(Answered.class);
        }
    }

    /** As the system's look-up gives it: an IPv6 answer stays one, whatever it stands for. */
    private static InetAddress answered(byte[] bytes) throws UnknownHostException {
        return bytes.length == 4
                ? InetAddress.getByAddress(bytes)
                : Inet6Address.getByAddress("answered.example", bytes, -1);
    }

    /** Every name but one leads inside. */
    private static InetAddress[] lookUp(String host) {
        return new InetAddress[] {host.equals("outside.example") ? OUTSIDE : INSIDE};
    }

    private static OutboundAnswer get(String address) {
        return get(address, HostileAddressesTest::lookUp);
    }

    private static OutboundAnswer get(String address, HostLookup lookup) {
        try (OutboundHttp http = new OutboundHttp(VERTX, LIMITS, OUTSIDE_ALLOWED, lookup)) {
            return http.send(OutboundRequest.get(address, Map.of()));
        }
    }

    private static OutboundAnswer post(String address) {
        try (OutboundHttp http = new OutboundHttp(VERTX, LIMITS, OUTSIDE_ALLOWED, HostileAddressesTest::lookUp)) {
            return http.send(OutboundRequest.post(address, Map.of(), new byte[0]));
        }
    }
}
