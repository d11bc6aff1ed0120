package com.investorsignals.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of one service whose port answers as the test wants; the others never began. */
class StatusCommandTest {
    @TempDir
    Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer rules;
    private StackSettings settings;

    @BeforeEach
    void listen() throws IOException {
        rules = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        rules.setExecutor(threads);
        rules.start();
        int base = rules.getAddress().getPort() - Port.RULES.offset();
        settings = new StackSettings(data, data, base, Map.of());
        for (String service : LocalStack.SERVICES.keySet()) {
            Files.writeString(
                    data.resolve(service + ".pid"),
                    Long.toString(ProcessHandle.current().pid()));
        }
    }

    @AfterEach
    void close() {
        over.countDown();
        rules.stop(0);
        threads.close();
    }

    @ParameterizedTest
    @CsvSource({"200, ready", "503, not ready"})
    void tellsWhoIsReady(int status, String word) throws Exception {
        rules.createContext("/q/health/ready", exchange -> answer(exchange, status));

        assertThat(show()).isZero();
        assertThat(lineOfRules())
                .startsWith(word)
                .contains(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void callsNobodyEndedWhoIsSlow() throws Exception {
        rules.createContext("/q/health/ready", exchange -> {
            awaitTheEnd();
            answer(exchange, 200);
        });

        assertThat(show()).isZero();
        assertThat(lineOfRules()).startsWith("slow");
    }

    @Test
    void saysSinceWhenAServiceHasEndedAndFails() throws Exception {
        EndMark.of(settings, "rules-service").set(Instant.parse("2026-11-23T09:41:09Z"));

        assertThat(show()).isEqualTo(1);
        assertThat(lineOfRules()).matches("ended since 2026-11-2\\d \\d\\d:\\d\\d:09");
    }

    @Test
    void countsAsEndedWhoseProcessIsGone() throws Exception {
        Files.delete(data.resolve("rules-service.pid"));

        assertThat(show()).isEqualTo(1);
        assertThat(lineOfRules()).isEqualTo("ended");
    }

    private int show() throws Exception {
        return new StatusCommand(settings, new PrintStream(said, true, UTF_8)).show(ProcessHandle.current());
    }

    private String lineOfRules() {
        return said.toString(UTF_8)
                .lines()
                .filter(line -> line.startsWith("rules-service"))
                .findFirst()
                .orElseThrow()
                .substring("rules-service".length())
                .strip();
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
