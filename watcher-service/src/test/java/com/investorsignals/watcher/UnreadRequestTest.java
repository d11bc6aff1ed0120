package com.investorsignals.watcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.rest.ProblemMappers;
import com.investorsignals.watcher.feed.LeasesTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sender who goes away in the middle of a request, or who sends what is no form. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class UnreadRequestTest {
    /** What is told depends on who notices first that the sender is gone; of some nobody has read by then. */
    private static final int TIMES = 40;

    @Inject
    MeterRegistry metrics;

    private final Logger logger = Logger.getLogger(ProblemMappers.class.getName());
    private final List<LogRecord> told = new CopyOnWriteArrayList<>();
    private final Handler listener = listener(told);
    private @Nullable Level before;

    @BeforeEach
    void listen() {
        before = logger.getLevel();
        logger.setLevel(Level.ALL);
        logger.addHandler(listener);
    }

    @AfterEach
    void noFaultOfOurs() {
        logger.removeHandler(listener);
        logger.setLevel(before);
        assertThat(told)
                .isNotEmpty()
                .extracting(LogRecord::getLevel)
                .allMatch(level -> level.intValue() < Level.INFO.intValue());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hangingUp(boolean cut) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            try (Socket socket = send("--x\r\n", 1000)) {
                socket.setSoLinger(cut, 0);
            }
        }

        await().until(() -> !told.isEmpty());
        // Whoever the test signs in is nobody any more once it is over.
        await().until(() -> Search.in(metrics).name("http.server.active.requests").gauges().stream()
                .allMatch(gauge -> gauge.value() == 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no form", "--x\r\n", "--x\r\nno header\r\n\r\ntext\r\n--x--\r\n"})
    void whatIsNoForm(String body) throws IOException {
        try (Socket socket = send(body, body.length())) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("not the form");
        }
    }

    private static Socket send(String body, int length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        String head = """
                POST /feeds/opml HTTP/1.1
                Host: localhost
                Connection: close
                Content-Type: multipart/form-data; boundary=x
                Content-Length: %d

                """.formatted(length).replace("\n", "\r\n");
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Handler listener(List<LogRecord> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord message) {
                told.add(message);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
