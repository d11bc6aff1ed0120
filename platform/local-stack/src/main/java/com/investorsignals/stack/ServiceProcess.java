package com.investorsignals.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service, running from its built application in a JVM of its own. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(25);

    /** A service without memory answers nobody and yet lives: better it ends, and is started anew. */
    private static final String END_WITHOUT_MEMORY = "-XX:+ExitOnOutOfMemoryError";

    private final String name;
    private final URI readiness;
    private final Duration limit;
    private final StartLog log;
    private final Process process;

    private ServiceProcess(String name, URI readiness, Duration limit, StartLog log, Process process) {
        this.name = name;
        this.readiness = readiness;
        this.limit = limit;
        this.log = log;
        this.process = process;
    }

    static ServiceProcess start(
            String name, StackSettings settings, URI address, Map<String, String> environment, List<String> jvm) {
        Path jar = settings.home().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackException(name + " is not built: " + jar + " is missing.");
        }
        Path file = settings.logs().resolve(name + ".log");
        StartLog log = StartLog.of(file);
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder = new ProcessBuilder(java);
        builder.command().add(END_WITHOUT_MEMORY);
        builder.command().addAll(jvm);
        builder.command().addAll(List.of("-jar", jar.toString()));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(file.toFile()));
        try {
            return new ServiceProcess(
                    name, address.resolve("/q/health/ready"), settings.startTimeout(), log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the service says that it is ready, which a restart after a crash does as well. */
    void awaitReady(HttpClient http) throws InterruptedException {
        StartPatience patience = new StartPatience(limit);
        long began = System.nanoTime();
        while (!isReady(http)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new StackException(name + " ended with exit code " + process.exitValue() + ". " + lastWords());
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
            if (patience.isOver(waited, used, log.length())) {
                throw new StackException(name + " was not ready within " + waited.toSeconds()
                        + " s (SIGNALS_START_TIMEOUT sets how long is waited). " + lastWords());
            }
        }
    }

    /** The exit code, as soon as there is one. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** What this process wrote last, and where. */
    String lastWords() {
        return log.lastWords();
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** As {@code kill -9}: no goodbye. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks the service to stop, which asks nothing of others at once: wait with {@link #close}. */
    void requestStop() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
