package com.investorsignals.watcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process with as little memory as a service has, in which what a stranger made can do no harm but to itself. */
public final class SmallJvm {
    private SmallJvm() {}

    /**
     * What a program says of each thing that it reads, in lines of a name, a tab and the outcome. Who hangs is ended,
     * and like who has no memory left it has no outcome, nor have those behind it.
     */
    public static Map<String, String> outcomes(Class<?> program, Duration patience)
            throws IOException, InterruptedException {
        Map<String, String> outcomes = new HashMap<>();
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var _ = reader.onExit()
                .completeOnTimeout(reader, patience.toMinutes(), TimeUnit.MINUTES)
                .thenAccept(Process::destroyForcibly);
        try (var lines = reader.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> {
                String[] parts = line.split("\t", 2);
                outcomes.put(parts[0], parts[1]);
            });
        }
        reader.waitFor();
        return outcomes;
    }
}
