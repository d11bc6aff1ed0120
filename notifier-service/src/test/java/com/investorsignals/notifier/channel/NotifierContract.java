package com.investorsignals.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.SendResult.Held;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import com.investorsignals.notifier.channel.SendResult.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What every notifier keeps to, whatever it speaks. Those who run it say how their far end is reached and answers. */
public interface NotifierContract {
    String SECRET = "correcthorsebattery";
    Duration TIMEOUT = Duration.ofSeconds(3);

    /** A notifier that gives up after {@link #TIMEOUT}. */
    Notifier notifier(int port);

    Destination destination(int port);

    /** A far end that answers each message in this way. */
    FarEnd farEnd(Reply reply) throws IOException;

    enum Reply {
        ACCEPTS,
        DEFERS,
        REFUSES
    }

    /** Closing it ends it. */
    interface FarEnd extends AutoCloseable {
        int port();

        @Override
        void close();
    }

    @Test
    default void tellsWhatTheFarEndMadeOfIt() throws Exception {
        try (FarEnd accepting = farEnd(Reply.ACCEPTS);
                FarEnd deferring = farEnd(Reply.DEFERS);
                FarEnd refusing = farEnd(Reply.REFUSES)) {
            assertThat(send(accepting.port())).isInstanceOf(Sent.class);
            assertThat(send(deferring.port())).isInstanceOfAny(Retry.class, Held.class);
            assertThat(send(refusing.port())).isInstanceOf(Rejected.class);
        }
    }

    @Test
    default void comesBackLaterWhenNobodyListens() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(send(free))
                .isInstanceOfSatisfying(
                        Retry.class, retry -> assertThat(retry.reason()).isEqualTo(FailureReason.UNREACHABLE));
    }

    @Test
    default void doesNotWaitForeverForAFarEndThatSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();

            SendResult result = send(silent.getLocalPort());

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Retry.class, retry -> assertThat(retry.reason()).isEqualTo(FailureReason.NO_ANSWER));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(5));
        }
    }

    @Test
    default void neverSpeaksItsSecret() throws Exception {
        StringBuilder heard = new StringBuilder();
        Handler listener = listener(heard);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try (FarEnd deferring = farEnd(Reply.DEFERS);
                FarEnd refusing = farEnd(Reply.REFUSES)) {
            for (int port : List.of(deferring.port(), refusing.port(), 1)) {
                heard.append(send(port))
                        .append(notifier(port))
                        .append(destination(port))
                        .append(notice(port));
            }
        } finally {
            root.removeHandler(listener);
        }

        assertThat(heard.toString()).isNotEmpty().doesNotContain(SECRET).doesNotContain("Y29ycmVjdGhvcnNl");
    }

    private SendResult send(int port) throws InterruptedException {
        return notifier(port).send(notice(port));
    }

    private Notice notice(int port) {
        return Alerts.notice(destination(port), Alerts.RAISED, new Item(Alerts.announced(), null));
    }

    private static Handler listener(StringBuilder heard) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                heard.append(message.getMessage())
                        .append(Arrays.toString(message.getParameters()))
                        .append(message.getThrown())
                        .append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }
}
