package com.investorsignals.notifier;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real SMTP server that keeps the mail, behind a gate that can refuse a recipient or lose an answer. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    private static @Nullable GreenMail mail;
    private static @Nullable SmtpGate gate;

    @Override
    public Map<String, String> start() {
        try {
            GreenMail started = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            started.start();
            mail = started;
            SmtpGate opened = new SmtpGate(started.getSmtp().getPort());
            gate = opened;
            return Map.of("notifier.email.host", "127.0.0.1", "notifier.email.port", Integer.toString(opened.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (gate != null) {
            gate.close();
        }
        if (mail != null) {
            mail.stop();
        }
    }

    public static SmtpGate gate() {
        if (gate == null) {
            throw new IllegalStateException("not started");
        }
        return gate;
    }

    /** Accepted mail for this address, in the order of acceptance. */
    public static List<MimeMessage> acceptedFor(String address) {
        if (mail == null) {
            throw new IllegalStateException("not started");
        }
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> recipients(message).contains(address))
                .toList();
    }

    /** The readers at this domain whose mail was accepted, one entry for each mail. */
    public static List<String> acceptedAt(String domain) {
        if (mail == null) {
            throw new IllegalStateException("not started");
        }
        return Arrays.stream(mail.getReceivedMessages())
                .flatMap(message -> recipients(message).stream())
                .filter(address -> address.endsWith("@" + domain))
                .toList();
    }

    private static List<String> recipients(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(Address::toString)
                    .toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
