package com.investorsignals.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that does exactly what a test tells it to, byte by byte. */
final class FarEnd implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    private final ServerSocket server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch clientLeft = new CountDownLatch(1);

    /** What to do with one connection whose request head was read. */
    interface Behaviour {
        void answer(String head, OutputStream out) throws IOException;

        /** Whether the connection stays open after the answer until the client closes it. */
        default boolean waitsForTheClient() {
            return false;
        }
    }

    FarEnd(Behaviour behaviour) throws IOException {
        this(InetAddress.ofLiteral("127.0.0.1"), behaviour);
    }

    FarEnd(InetAddress address, Behaviour behaviour) throws IOException {
        server = new ServerSocket(0, 50, address);
        Thread.ofVirtual().start(() -> accept(behaviour));
    }

    static Behaviour always(String answer) {
        return (head, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    /** Waits until a client closed its connection before the answer was over. */
    boolean sawTheClientLeave() throws InterruptedException {
        return clientLeft.await(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept(Behaviour behaviour) {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket, behaviour));
            }
        } catch (SocketException e) {
            assert server.isClosed() : e;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void serve(Socket socket, Behaviour behaviour) {
        try (socket) {
            String head = head(socket.getInputStream());
            Matcher length = LENGTH.matcher(head);
            if (length.find()) {
                socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
            }
            requests.add(head);
            behaviour.answer(head, socket.getOutputStream());
            if (behaviour.waitsForTheClient()) {
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                clientLeft.countDown();
            }
        } catch (IOException e) {
            clientLeft.countDown();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (head.toString().endsWith("\r\n\r\n") || (head.charAt(0) == 0x16 && in.available() == 0)) {
                break;
            }
        }
        return head.toString();
    }
}
