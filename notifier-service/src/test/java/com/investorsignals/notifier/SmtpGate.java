package com.investorsignals.notifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a real SMTP server, passes everything on and misbehaves for addresses where it is told to. */
public final class SmtpGate implements AutoCloseable {
    private static final String LOSE_ANSWER = "lose";

    private final ServerSocket socket;
    private final int server;
    private final Map<String, Queue<String>> planned = new ConcurrentHashMap<>();

    public SmtpGate(int server) throws IOException {
        this.server = server;
        this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The next RCPT for {@code address} is answered with {@code reply}. */
    public void refuse(String address, String reply) {
        planned.computeIfAbsent(address, key -> new ArrayDeque<>()).add(reply);
    }

    /** The next mail to {@code address} reaches the server, but the connection ends before the answer is heard. */
    public void loseAnswer(String address) {
        refuse(address, LOSE_ANSWER);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> answers(upstream, client));
                Thread.ofVirtual().start(() -> commands(client, upstream));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answers(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side hung up: the conversation is over.
            return;
        }
    }

    private void commands(Socket client, Socket upstream) {
        try (client;
                upstream) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            boolean loses = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String plan = plan(line).orElse("");
                loses |= plan.equals(LOSE_ANSWER);
                if (plan.isEmpty() || plan.equals(LOSE_ANSWER)) {
                    write(upstream.getOutputStream(), line);
                } else {
                    write(client.getOutputStream(), plan);
                }
                if (loses && line.equals(".")) {
                    client.close();
                    // The server answers into the void, but it has the mail.
                    write(upstream.getOutputStream(), "QUIT");
                    upstream.getInputStream().readAllBytes();
                    return;
                }
            }
        } catch (IOException e) {
            // One side hung up: the conversation is over.
            return;
        }
    }

    private Optional<String> plan(String line) {
        if (!line.startsWith("RCPT TO:<")) {
            return Optional.empty();
        }
        String address = line.substring("RCPT TO:<".length(), line.indexOf('>'));
        return Optional.ofNullable(planned.get(address)).map(Queue::poll);
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
