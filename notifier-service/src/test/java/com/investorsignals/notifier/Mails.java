package com.investorsignals.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** The two parts of an accepted mail, decoded; the richer one is the last (RFC 2046, section 5.1.4). */
public final class Mails {
    private Mails() {}

    public static String text(MimeMessage mail) throws IOException, MessagingException {
        return part(mail, 0, "text/plain");
    }

    public static String html(MimeMessage mail) throws IOException, MessagingException {
        return part(mail, 1, "text/html");
    }

    private static String part(MimeMessage mail, int place, String type) throws IOException, MessagingException {
        BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(place);
        assertThat(part.isMimeType(type)).as(part.getContentType()).isTrue();
        return (String) part.getContent();
    }
}
