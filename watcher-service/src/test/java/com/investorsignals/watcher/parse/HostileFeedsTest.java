package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each hostile feed is read or refused, in a process with the memory of a service, which lives on. */
class HostileFeedsTest {
    /** For all of them; who hangs is ended, and those behind it have no outcome. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Map<String, String> OUTCOMES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileFeedReader.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var _ = reader.onExit()
                .completeOnTimeout(reader, PATIENCE.toMinutes(), TimeUnit.MINUTES)
                .thenAccept(Process::destroyForcibly);
        try (var outcomes = reader.inputReader(StandardCharsets.UTF_8)) {
            outcomes.lines().forEach(line -> {
                String[] parts = line.split("\t", 2);
                OUTCOMES.put(parts[0], parts[1]);
            });
        }
        reader.waitFor();
    }

    @ParameterizedTest
    @EnumSource
    void isReadOrRefused(HostileFeed feed) {
        assertThat(OUTCOMES).as("feeds that were read before the process ended").containsKey(feed.name());
        assertThat(OUTCOMES.get(feed.name())).contains(feed.said()).doesNotContain("BROKEN", "root:");
    }
}
