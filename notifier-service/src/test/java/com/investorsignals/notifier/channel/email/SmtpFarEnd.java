package com.investorsignals.notifier.channel.email;

import com.investorsignals.notifier.channel.NotifierContract.FarEnd;
import com.investorsignals.notifier.channel.NotifierContract.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Speaks as much SMTP as one mail needs, and answers every recipient alike. */
final class SmtpFarEnd implements FarEnd {
    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Reply reply;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    SmtpFarEnd(Reply reply) throws IOException {
        this.reply = reply;
        Thread.ofVirtual().start(this::accept);
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines that it was sent, mails too. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void accept() {
        while (!server.isClosed()) {
            acceptOne();
        }
    }

    private void acceptOne() {
        try (Socket client = server.accept()) {
            converse(client);
        } catch (IOException e) {
            // One side hung up: the conversation is over.
            return;
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        say(client, "220 ready");
        boolean data = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.add(line);
            if (!data || line.equals(".")) {
                say(client, answer(line));
                data = line.equals("DATA");
            }
        }
    }

    private String answer(String line) {
        return switch (line.split("[ :]", 2)[0]) {
            case "EHLO" -> "250-here\r\n250 AUTH PLAIN LOGIN";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            case "RCPT" ->
                switch (reply) {
                    case ACCEPTS -> "250 fine";
                    case DEFERS -> "451 4.7.1 later";
                    case REFUSES -> "550 5.1.1 nobody";
                };
            default -> "250 fine";
        };
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
