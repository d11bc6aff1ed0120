package com.investorsignals.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.channel.Alerts;
import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Retry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class EmailNotifierTest {
    private static final String PASSWORD = "correct-horse-battery";

    @Inject
    Vertx vertx;

    @Test
    void comesBackLaterWhenNobodyListens() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(send(settings(free, StartTLSOptions.DISABLED)))
                .isInstanceOfSatisfying(
                        Retry.class, retry -> assertThat(retry.reason()).isEqualTo(FailureReason.UNREACHABLE));
    }

    @Test
    void doesNotWaitForeverForAServerThatSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {

            assertThat(send(settings(silent.getLocalPort(), StartTLSOptions.DISABLED)))
                    .isInstanceOfSatisfying(
                            Retry.class, retry -> assertThat(retry.reason()).isEqualTo(FailureReason.NO_ANSWER));
        }
    }

    @Test
    void neverSpeaksItsPassword() throws Exception {
        StringBuilder logged = new StringBuilder();
        Handler listener = listener(logged);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseSignIn(server));
            EmailConfig config = settings(server.getLocalPort(), StartTLSOptions.DISABLED);

            SendResult result = send(config);

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Retry.class, retry -> assertThat(retry.reason()).isEqualTo(FailureReason.SIGN_IN));
            assertThat(result.toString()).doesNotContain(PASSWORD).doesNotContain("Y29ycmVjdC1ob3JzZ");
            assertThat(logged.toString()).doesNotContain(PASSWORD).doesNotContain("Y29ycmVjdC1ob3JzZ");
            assertThat(new EmailNotifier(vertx, config).toString()).doesNotContain(PASSWORD);
        } finally {
            root.removeHandler(listener);
        }
    }

    private SendResult send(EmailConfig config) throws InterruptedException {
        EmailNotifier notifier = new EmailNotifier(vertx, config);
        try {
            return notifier.send(new Notice(
                    "<1@signals.example>",
                    List.of(),
                    "ana@fund.example",
                    ZoneId.of("UTC"),
                    Alerts.RAISED,
                    List.of(new Item(Alerts.announced(), null))));
        } finally {
            notifier.close();
        }
    }

    private static void refuseSignIn(ServerSocket server) {
        try (Socket client = server.accept()) {
            say(client, "220 ready");
            byte[] buffer = new byte[4096];
            while (client.getInputStream().read(buffer) > 0) {
                String command = new String(buffer, StandardCharsets.ISO_8859_1);
                say(client, command.startsWith("EHLO") ? "250-here\r\n250 AUTH PLAIN LOGIN" : "535 5.7.8 wrong");
            }
        } catch (IOException e) {
            // The client hung up: that ends the test's conversation.
            return;
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Handler listener(StringBuilder logged) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                logged.append(message.getMessage()).append(message.getThrown()).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }

    private static EmailConfig settings(int port, StartTLSOptions starttls) {
        return new Settings(port, starttls);
    }

    private record Settings(int port, StartTLSOptions starttls) implements EmailConfig {
        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> user() {
            return Optional.of("mailer");
        }

        @Override
        public Optional<String> password() {
            return Optional.of(PASSWORD);
        }

        @Override
        public boolean tls() {
            return false;
        }

        @Override
        public String from() {
            return "alerts@signals.example";
        }

        @Override
        public String fromName() {
            return "Investor Signals";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int connections() {
            return 1;
        }
    }
}
