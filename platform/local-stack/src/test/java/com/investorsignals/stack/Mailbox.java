package com.investorsignals.stack;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The mail that the stack's mail server accepted. */
public record Mailbox(Path folder) {

    /** A mail, with the moment from which on the mail server had it, and where it lies as a browser shows it. */
    public record Mail(String messageId, String to, String subject, Instant acceptedAt, Path html) {}

    /** All accepted mail, oldest first. */
    public List<Mail> mails() throws IOException, MessagingException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Mailbox::isMail).sorted().toList();
        }
        List<Mail> mails = new ArrayList<>();
        for (Path file : files) {
            mails.add(read(file));
        }
        return mails;
    }

    public long count() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Mailbox::isMail).count();
        }
    }

    private static boolean isMail(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".eml") && !name.startsWith(".");
    }

    private static Mail read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            Instant acceptedAt = Files.getLastModifiedTime(file).toInstant();
            String to = InternetAddress.toString(message.getAllRecipients());
            Path html = file.resolveSibling(file.getFileName().toString().replaceFirst("eml$", "html"));
            return new Mail(message.getMessageID(), to, message.getSubject(), acceptedAt, html);
        }
    }
}
