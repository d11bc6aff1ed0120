package com.investorsignals.stack.server;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * An SMTP server that takes mail for every address and keeps it in a folder: each accepted mail as {@code .eml} and, for
 * a browser, its HTML part as {@code .html}. A mail lies there before the client hears that it was accepted.
 */
public final class MailServer implements Server {
    private final GreenMail server;
    private final NumberedFiles files;

    private MailServer(GreenMail server, NumberedFiles files) {
        this.server = server;
        this.files = files;
    }

    public static MailServer start(Path folder, int port) {
        GreenMail server = new PromptGreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        MailServer mail = new MailServer(server, NumberedFiles.in(folder));
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
        String name = files.next(message.getSubject());
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        try {
            message.writeTo(mail);
            files.write(name + ".eml", mail.toByteArray());
            Optional<String> html = html(message);
            if (html.isPresent()) {
                files.write(name + ".html", html.get().getBytes(StandardCharsets.UTF_8));
            }
            server.purgeEmailFromAllMailboxes();
        } catch (IOException | FolderException e) {
            throw new MessagingException("the mail could not be kept", e);
        }
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

    @Override
    public void close() {
        server.stop();
    }

    /** Serves SMTP only, and answers at once. */
    private static final class PromptGreenMail extends GreenMail {

        PromptGreenMail(ServerSetup setup) {
            super(setup);
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
            return Map.of(ServerSetup.PROTOCOL_SMTP, new PromptSmtpServer(setups[0], managers));
        }
    }

    /** An answer goes out in pieces; the second would wait some 40 ms until the client has acknowledged the first. */
    private static final class PromptSmtpServer extends SmtpServer {

        PromptSmtpServer(ServerSetup setup, Managers managers) {
            super(setup, managers);
        }

        @Override
        protected void handleClientSocket(Socket client) throws SocketException {
            client.setTcpNoDelay(true);
            super.handleClientSocket(client);
        }
    }
}
