package com.investorsignals.stack.server;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * An SMTP server that takes mail for every address and keeps it in a folder: each accepted mail as {@code .eml} and, for
 * a browser, its HTML part as {@code .html}. A mail lies there before the client hears that it was accepted.
 */
public final class MailServer implements Server {
    private final GreenMail server;
    private final Path folder;
    private final AtomicInteger number;

    private MailServer(GreenMail server, Path folder, int accepted) {
        this.server = server;
        this.folder = folder;
        this.number = new AtomicInteger(accepted);
    }

    public static MailServer start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        MailServer mail = new MailServer(server, folder, highestNumber(folder));
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> {
            mail.keep(message.getMessage());
            return inbox(users, address.getEmail());
        });
        server.start();
        return mail;
    }

    private static GreenMailUser inbox(UserManager users, String address) throws UserException {
        GreenMailUser known = users.getUserByEmail(address);
        return known == null ? users.createUser(address, address, address) : known;
    }

    private void keep(MimeMessage message) throws MessagingException {
        String name = "%05d-%s".formatted(number.incrementAndGet(), slug(message.getSubject()));
        try {
            write(name + ".eml", message::writeTo);
            Optional<String> html = html(message);
            if (html.isPresent()) {
                Files.writeString(folder.resolve(name + ".html"), html.get());
            }
            server.purgeEmailFromAllMailboxes();
        } catch (IOException | FolderException e) {
            throw new MessagingException("the mail could not be kept", e);
        }
    }

    private void write(String name, Writing writing) throws IOException, MessagingException {
        Path unfinished = folder.resolve("." + name);
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            writing.to(out);
        }
        Files.move(unfinished, folder.resolve(name));
    }

    private static Optional<String> html(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> html = html(inner);
                if (html.isPresent()) {
                    return html;
                }
            }
        }
        return Optional.empty();
    }

    private static String slug(String subject) {
        String slug = subject.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return slug.substring(0, Math.min(slug.length(), 60));
    }

    private static int highestNumber(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{5,9}-.*\\.eml"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.indexOf('-'))))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private interface Writing {
        void to(OutputStream out) throws IOException, MessagingException;
    }
}
