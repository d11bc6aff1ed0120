package com.investorsignals.outbound;

import static com.investorsignals.outbound.WayOut.LIMITS;
import static com.investorsignals.outbound.WayOut.LOOPBACK;
import static com.investorsignals.outbound.WayOut.LOOPBACK_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.investorsignals.outbound.OutboundAnswer.Refused;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a name server answers, nobody connects to an address that is not public, nor to one that was not checked. */
class HostileLookUpsTest {
    private static final InetAddress OUTSIDE = LOOPBACK;
    private static final InetAddress INSIDE = InetAddress.ofLiteral("127.0.0.2");

    @RegisterExtension
    static final WayOut OUT = new WayOut();

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

    /** As the system's look-up gives it: an IPv6 answer stays one, whatever it stands for. */
    private static InetAddress answered(byte[] bytes) throws UnknownHostException {
        return bytes.length == 4
                ? InetAddress.getByAddress(bytes)
                : Inet6Address.getByAddress("answered.example", bytes, -1);
    }

    /** What is wrong then is nothing of the far end's. */
    @Test
    void hideFromNobodyThatMemoryIsOver() {
        assertThatThrownBy(() -> get("http://one.example/", _ -> {
                    throw new OutOfMemoryError("for the test");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    private static OutboundAnswer get(String address, HostLookup lookup) {
        return OUT.send(OutboundRequest.get(address, Map.of()), LIMITS, LOOPBACK_ALLOWED, lookup);
    }
}
