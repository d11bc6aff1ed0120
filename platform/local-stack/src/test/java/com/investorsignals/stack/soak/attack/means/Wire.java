package com.investorsignals.stack.soak.attack.means;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection to a port of this machine on which just those bytes go out that an attack wants to. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final String host;

    public Wire(int port) throws IOException {
        this.socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        this.host = "127.0.0.1:" + port;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    /** One request on a connection of its own. */
    static Answer ask(int port, Request request) throws IOException {
        try (Wire wire = new Wire(port)) {
            var _ = wire.sendAsFarAsItGoes(request.bytes(wire.host));
            return wire.answer();
        }
    }

    /** The head of a request whose body is to have this length, and nothing of that body. */
    public void begin(Request request, long length) throws IOException {
        send(request.head(host, length).getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** False when the other side takes no more: whoever answers early need not have read to the end. */
    public boolean sendAsFarAsItGoes(byte[] bytes) {
        try {
            send(bytes);
            return true;
        } catch (IOException e) {
            // What was answered until then tells.
            return false;
        }
    }

    /** Reads until the other side ends the connection, or says nothing for long. */
    public Answer answer() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        boolean late = false;
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException e) {
            late = true;
        } catch (IOException e) {
            // Ended without a goodbye, which is an end too.
        }
        return Answer.parse(read.toString(StandardCharsets.ISO_8859_1), late);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
