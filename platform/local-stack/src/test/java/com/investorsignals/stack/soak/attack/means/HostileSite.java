package com.investorsignals.stack.soak.attack.means;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A site that answers at every address of this machine. Only some of them may be reached; who came to which is
 * remembered.
 */
public final class HostileSite implements AutoCloseable {
    /** The addresses that the services of the stack may reach. */
    static final String REACHABLE = "127.0.8.0/24";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    private record Page(int status, String header, String value, String body) {}

    /** A request that came. */
    public record Visit(String address, String path) {
        public boolean wasAllowed() {
            return address.startsWith("127.0.8.");
        }
    }

    HostileSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** A page on a host that may be reached, of which there are some 250. */
    public String address(int host, String path) {
        return "http://127.0.8." + (1 + host) + ":" + port() + path;
    }

    public void put(String path, String type, String body) {
        pages.put(path, new Page(200, "Content-Type", type, body));
    }

    public void redirect(String path, int status, String location) {
        pages.put(path, new Page(status, "Location", location, ""));
    }

    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            visits.add(new Visit(exchange.getLocalAddress().getAddress().getHostAddress(), path));
            Page page = pages.get(path);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set(page.header(), page.value());
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
