package com.investorsignals.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.channel.Alerts;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.Destination;
import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.NotifierContract;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class EmailNotifierTest implements NotifierContract {
    private final List<SmtpSender> opened = new ArrayList<>();

    @Inject
    Vertx vertx;

    @Test
    void saysThatItsOwnSignInIsTheTrouble() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseSignIn(server));

            SendResult result = notifier(server.getLocalPort())
                    .send(Alerts.notice(destination(0), Alerts.RAISED, new Item(Alerts.announced(), null)));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Retry.class, retry -> assertThat(retry.reason()).isEqualTo(FailureReason.SIGN_IN));
            assertThat(result.toString()).doesNotContain(SECRET);
        }
    }

    @AfterEach
    void close() {
        opened.forEach(SmtpSender::close);
    }

    @Override
    public EmailNotifier notifier(int port) {
        Settings settings = new Settings(port);
        SmtpSender smtp = new SmtpSender(vertx, settings);
        opened.add(smtp);
        return new EmailNotifier(smtp, settings);
    }

    @Override
    public Destination destination(int port) {
        return new Destination(Channel.EMAIL, "ana@fund.example", null);
    }

    @Override
    public FarEnd farEnd(Reply reply) throws IOException {
        return new SmtpFarEnd(reply);
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

    private record Settings(int port) implements EmailConfig {
        @Override
        public StartTLSOptions starttls() {
            return StartTLSOptions.DISABLED;
        }

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
            return Optional.of(SECRET);
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
            return TIMEOUT;
        }

        @Override
        public int connections() {
            return 1;
        }
    }
}
