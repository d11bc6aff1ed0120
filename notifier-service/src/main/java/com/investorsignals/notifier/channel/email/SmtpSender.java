package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.FailureReason;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Hands mail to the SMTP server. The client is made here and not by Quarkus's mailer, whose settings know no idle
 * timeout: a server that stops answering would keep its connections, and with them all mail, until a restart.
 */
@Singleton
class SmtpSender {
    /** The client has no other sign of it than these words. */
    private static final String NO_STARTTLS = "STARTTLS required but not supported by server";

    private final MailClient client;
    /** All connections live on one event loop, whoever sends. */
    private final Context eventLoop;

    private final EmailConfig config;
    private final SmtpEncryption encryption;

    SmtpSender(Vertx vertx, EmailConfig config) {
        this.config = config;
        this.encryption = new SmtpEncryption(config);
        this.eventLoop = vertx.getOrCreateContext();
        this.client = MailClient.create(vertx, settings(config, encryption));
    }

    /** Blocks until the server has answered or the time is up. */
    SendResult send(OutgoingMail mail) throws InterruptedException {
        try {
            MailMessage message = message(mail);
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

    private MailMessage message(OutgoingMail mail) {
        MailMessage message = new MailMessage()
                .setFrom(config.fromName().isBlank() ? config.from() : config.fromName() + " <" + config.from() + ">")
                .setTo(mail.to())
                .setSubject(mail.content().subject())
                .setText(mail.content().text())
                .setHtml(mail.content().html())
                .addHeader("Message-ID", mail.id())
                // Out-of-office replies and other robots leave mail with this header unanswered (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated");
        mail.headers().forEach(message::addHeader);
        return message;
    }

    private SendResult failure(Throwable cause) {
        if (NO_STARTTLS.equals(cause.getMessage())) {
            return new Retry(FailureReason.UNREACHABLE, encryption.refusal());
        }
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

    private static MailConfig settings(EmailConfig config, SmtpEncryption encryption) {
        MailConfig settings = new MailConfig(config.host(), config.port());
        settings.setStarttls(encryption.starttls()).setSsl(config.tls());
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
