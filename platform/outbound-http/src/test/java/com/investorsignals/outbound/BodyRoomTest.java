package com.investorsignals.outbound;

import static com.investorsignals.outbound.WayOut.LIMITS;
import static com.investorsignals.outbound.WayOut.LOOPBACK;
import static com.investorsignals.outbound.WayOut.LOOPBACK_ALLOWED;
import static com.investorsignals.outbound.WayOut.SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.investorsignals.outbound.OutboundAnswer.Answered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies that come in while there is little room for them. */
class BodyRoomTest {
    private static final int BODY = 1_000_000;

    @RegisterExtension
    static final WayOut OUT = new WayOut();

    /** There is room for a part at once, and for the rest when it is said. */
    private static final class Little implements BodyRoom {
        private final CompletableFuture<Void> rest = new CompletableFuture<>();
        private final CompletableFuture<Integer> asked = new CompletableFuture<>();

        @Override
        public CompletableFuture<Void> grow(int bytes) {
            if (bytes < BODY / 2) {
                return CompletableFuture.completedFuture(null);
            }
            asked.complete(bytes);
            return rest;
        }

        @Override
        public RuntimeException denied() {
            return new IllegalStateException("no room");
        }
    }

    @Test
    void waitUntilThereIsRoom() throws Exception {
        Little room = new Little();
        try (FarEnd far = new FarEnd(answer(new byte[BODY]))) {
            CompletableFuture<OutboundAnswer> answer =
                    CompletableFuture.supplyAsync(() -> get(far, LIMITS, room), Thread::startVirtualThread);
            assertThat(room.asked.get()).isLessThan(BODY);
            assertThat(answer).isNotDone();

            room.rest.complete(null);

            assertThat(answer.get())
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.body()).hasSize(BODY));
        }
    }

    @Test
    void areDeniedWhenThereIsNoneInTime() throws IOException {
        try (FarEnd far = new FarEnd(answer(new byte[BODY]))) {
            assertThatThrownBy(() -> get(far, WayOut.limits(SHORT), new Little()))
                    .hasMessage("no room");
        }
    }

    @Test
    void areUnpackedNoFurtherThanThereIsRoom() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[BODY]);
        }
        try (FarEnd far = new FarEnd(answer(packed.toByteArray()))) {
            assertThatThrownBy(() -> get(far, WayOut.limits(SHORT), new Little()))
                    .hasMessage("no room");
        }
    }

    private static OutboundAnswer get(FarEnd far, OutboundLimits limits, BodyRoom room) {
        try (OutboundHttp http = OUT.http(limits, LOOPBACK_ALLOWED, _ -> new InetAddress[] {LOOPBACK})) {
            return http.send(OutboundRequest.get("http://far.example:" + far.port() + "/", Map.of()), room);
        }
    }

    private static FarEnd.Behaviour answer(byte[] body) {
        return (head, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        };
    }
}
