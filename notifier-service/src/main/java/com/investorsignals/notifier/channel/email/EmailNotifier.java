package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.Address;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notifier;
import com.investorsignals.notifier.channel.Pace;
import com.investorsignals.notifier.channel.Preview;
import com.investorsignals.notifier.channel.SafeText;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import com.investorsignals.notifier.channel.SendResult.Sent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends notices by SMTP. The client is made here and not by Quarkus's mailer, whose settings know no idle timeout: a
 * server that stops answering would keep its connections, and with them all mail, until a restart.
 */
@Singleton
public class EmailNotifier implements Notifier {
    private final MailClient client;
    /** All connections live on one event loop, whoever sends. */
    private final Context eventLoop;

    private final EmailConfig config;

    EmailNotifier(Vertx vertx, EmailConfig config) {
        this.config = config;
        this.eventLoop = vertx.getOrCreateContext();
        this.client = MailClient.create(vertx, settings(config));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Pace pace() {
        return new Pace(config.connections(), config.timeout(), Duration.ZERO);
    }

    @Override
    public Address read(String address) {
        return EmailAddress.parse(address)
                .<Address>map(email -> new Address.Accepted(email.toString(), email.identity()))
                .orElseGet(() -> new Address.Refused("must be one plain e-mail address, such as ana@example.com"));
    }

    @Override
    public Preview preview(Notice notice) {
        RenderedMail mail = RenderedMail.of(notice);
        return Preview.mail(mail.subject(), mail.html(), mail.text());
    }

    @Override
    public SendResult send(Notice notice) throws InterruptedException {
        try {
            MailMessage message = message(RenderedMail.of(notice), notice);
            CompletableFuture<MailResult> answer = new CompletableFuture<>();
            eventLoop.runOnContext(go ->
                    client.sendMail(message).onSuccess(answer::complete).onFailure(answer::completeExceptionally));
            answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Sent("accepted by " + config.host());
        } catch (ExecutionException e) {
            return failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return new Retry(
                    FailureReason.NO_ANSWER,
                    "no answer within " + config.timeout().toSeconds() + " s");
        }
    }

    private MailMessage message(RenderedMail mail, Notice notice) {
        MailMessage message = new MailMessage()
                .setFrom(config.fromName().isBlank() ? config.from() : config.fromName() + " <" + config.from() + ">")
                .setTo(notice.destination().address())
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHtml(mail.html())
                .addHeader("Message-ID", notice.id())
                // Out-of-office replies and other robots leave mail with this header unanswered (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated");
        if (!notice.references().isEmpty()) {
            message.addHeader("In-Reply-To", notice.references().getFirst());
            message.addHeader("References", String.join(" ", notice.references()));
        }
        return message;
    }

    private SendResult failure(Throwable cause) {
        return switch (cause) {
            case SMTPException smtp -> new SmtpReply(smtp.getReplyCode(), smtp.getReplyMessage()).result();
            case ConnectException e -> new Retry(FailureReason.UNREACHABLE, words(e));
            case UnknownHostException e -> new Retry(FailureReason.UNREACHABLE, words(e));
            case SSLException e -> new Retry(FailureReason.UNREACHABLE, words(e));
            case IllegalArgumentException e -> new Rejected(FailureReason.FAULT, words(e));
            default -> new Retry(FailureReason.NO_ANSWER, words(cause));
        };
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return SafeText.line(cause.getClass().getSimpleName() + message, 300);
    }

    private static MailConfig settings(EmailConfig config) {
        MailConfig settings = new MailConfig(config.host(), config.port());
        settings.setStarttls(config.starttls()).setSsl(config.tls());
        settings.setMaxPoolSize(config.connections());
        settings.setConnectTimeout(Math.toIntExact(config.timeout().toMillis()));
        settings.setIdleTimeout(Math.toIntExact(config.timeout().toMillis()));
        settings.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        config.user().filter(user -> !user.isEmpty()).ifPresent(settings::setUsername);
        config.password().filter(password -> !password.isEmpty()).ifPresent(settings::setPassword);
        return settings;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
