package com.investorsignals.notifier.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** The two parts of an accepted mail, decoded. */
final class Mails {
    private Mails() {}

    static String text(MimeMessage mail) throws IOException, MessagingException {
        return part(mail, "text/plain");
    }

    static String html(MimeMessage mail) throws IOException, MessagingException {
        return part(mail, "text/html");
    }

    private static String part(MimeMessage mail, String type) throws IOException, MessagingException {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        throw new AssertionError("no part of type " + type);
    }
}
