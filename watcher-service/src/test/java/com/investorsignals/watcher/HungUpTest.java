package com.investorsignals.watcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.rest.ProblemMappers;
import com.investorsignals.watcher.feed.LeasesTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
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
import org.junit.jupiter.api.Test;

/** A sender who goes away in the middle of a request. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class HungUpTest {

    @Test
    void isNoFaultOfOurs() throws IOException {
        List<LogRecord> told = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(ProblemMappers.class.getName());
        @Nullable Level before = logger.getLevel();
        Handler listener = listener(told);
        logger.setLevel(Level.ALL);
        logger.addHandler(listener);
        try {
            hangUp();
            await().until(() -> !told.isEmpty());
        } finally {
            logger.removeHandler(listener);
            logger.setLevel(before);
        }

        assertThat(told).extracting(LogRecord::getLevel).allMatch(level -> level.intValue() < Level.INFO.intValue());
    }

    private static void hangUp() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String head = """
                    POST /feeds/opml HTTP/1.1
                    Host: localhost
                    Content-Type: multipart/form-data; boundary=x
                    Content-Length: 1000

                    --x
                    """.replace("\n", "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        }
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
