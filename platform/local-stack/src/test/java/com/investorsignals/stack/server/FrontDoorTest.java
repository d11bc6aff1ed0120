package com.investorsignals.stack.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services behind the door are asked for, by requests as nobody's library would write them. */
class FrontDoorTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        service.start();
        int behind = service.getAddress().getPort();
        door = FrontDoor.start(0, behind, behind, behind);
    }

    @AfterEach
    void close() {
        door.close();
        service.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/%71/metrics",
                "//q/metrics",
                "/./q/metrics",
                "/feeds/../q/metrics",
                "/feeds/%2e%2e/q/metrics",
                "/q;x/metrics",
                "/\\q/metrics",
                "/%5cq/metrics",
                "/feeds%2f..%2fq",
                "http://localhost/q/metrics",
                "http://localhost//q/metrics",
            })
    void leadsNobodyToWhatIsInternal(String target) throws IOException {
        assertThat(statusOf(target)).isEqualTo(404);
        assertThat(asked).isEmpty();
    }

    @Test
    void asksForThePathByWhichItRoutes() throws IOException {
        assertThat(statusOf("/fee%64s/.//1?q=%2e%2e//x;y")).isEqualTo(204);
        assertThat(asked).containsExactly("/feeds/1?q=%2e%2e//x;y");
    }

    private int statusOf(String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
