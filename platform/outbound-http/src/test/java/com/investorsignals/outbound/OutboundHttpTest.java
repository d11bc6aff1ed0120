package com.investorsignals.outbound;

import static com.investorsignals.outbound.Failures.assertFailed;
import static com.investorsignals.outbound.WayOut.LIMITS;
import static com.investorsignals.outbound.WayOut.LOOPBACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.outbound.OutboundAnswer.Failed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sent, and what is told of an answer or of why there is none. */
class OutboundHttpTest {
    @RegisterExtension
    static final WayOut OUT = new WayOut();

    @Test
    void sendsTheHostsNameToTheAddressThatWasChecked() throws IOException {
        try (FarEnd server =
                new FarEnd(FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-A: 1\r\nX-A: 2\r\n\r\nhi"))) {
            OutboundAnswer answer = OUT.get("http://feeds.example.com:" + server.port() + "/a?b=c");

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
            OutboundAnswer answer = OUT.get("https://feeds.example.com:" + server.port() + "/", patient);

            assertThat(answer).isInstanceOf(Failed.class);
            assertThat(server.requests().getFirst()).contains("feeds.example.com");
        }
    }

    @Test
    void givesUpOnALookUpThatTakesTooLong() {
        OutboundLimits hasty = new OutboundLimits(Duration.ofSeconds(2), Duration.ofMillis(200), 1_000, 20, 5);

        OutboundAnswer answer =
                OUT.send(OutboundRequest.get("http://slow.example/", Map.of()), hasty, List.of(), host -> {
                    try {
                        new CountDownLatch(1).await(5, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new UnknownHostException(host);
                    }
                    return new InetAddress[] {LOOPBACK};
                });

        assertFailed(answer, FailureReason.TIMEOUT);
    }

    @Test
    void saysThatAHostIsUnknown() {
        OutboundAnswer answer =
                OUT.send(OutboundRequest.get("http://nowhere.example/", Map.of()), LIMITS, List.of(), host -> {
                    throw new UnknownHostException(host);
                });

        assertFailed(answer, FailureReason.UNKNOWN_HOST);
    }

    /** A port that is bound is nobody else's, and refuses who connects as long as its owner does not listen. */
    @Test
    void saysThatNobodyListens() throws IOException {
        try (Socket silent = new Socket()) {
            silent.bind(new InetSocketAddress(LOOPBACK, 0));

            OutboundAnswer answer = OUT.get("http://far.example:" + silent.getLocalPort() + "/");

            assertFailed(answer, FailureReason.CONNECT);
        }
    }

    @Test
    void saysThatTheConnectionBroke() throws IOException {
        try (FarEnd server = new FarEnd(FarEnd.always("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"))) {
            assertFailed(OUT.get(server, LIMITS), FailureReason.BROKEN);
        }
    }
}
