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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

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

    @ParameterizedTest
    @NullSource
    @EnumSource(names = "REQUIRED")
    void tellsNothingToAServerThatOffersNoEncryption(@Nullable StartTLSOptions asked) throws Exception {
        try (SmtpFarEnd plain = new SmtpFarEnd(Reply.ACCEPTS)) {
            SendResult result = notifier(SmtpSettings.of(plain.port(), asked))
                    .send(Alerts.notice(destination(0), Alerts.RAISED, new Item(Alerts.announced(), null)));

            assertThat(result).isInstanceOfSatisfying(Retry.class, retry -> {
                assertThat(retry.reason()).isEqualTo(FailureReason.UNREACHABLE);
                assertThat(retry.answer()).contains("127.0.0.1 offers no STARTTLS", "SMTP_STARTTLS is required");
            });
            assertThat(plain.heard()).isNotEmpty().allMatch(line -> line.matches("(EHLO|HELO|QUIT).*"));
        }
    }

    @AfterEach
    void close() {
        opened.forEach(SmtpSender::close);
    }

    @Override
    public EmailNotifier notifier(int port) {
        return notifier(SmtpSettings.of(port, StartTLSOptions.DISABLED));
    }

    private EmailNotifier notifier(EmailConfig settings) {
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
}
