package com.investorsignals.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends what a stack that was killed left running: its services first, then its PostgreSQL, which waits for them. */
final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private Leftovers() {}

    static void remember(StackSettings settings, ServiceProcess service) throws IOException {
        Files.writeString(
                settings.data().resolve(service.name() + ".pid"),
                Long.toString(service.handle().pid()));
    }

    static void end(StackSettings settings) throws IOException, InterruptedException {
        end(services(settings).stream().filter(handle -> runs(handle, "java")).toList());
        end(firstLine(settings.data().resolve("postgres/postmaster.pid")).stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(handle -> runs(handle, "postgres"))
                .toList());
    }

    private static List<ProcessHandle> services(StackSettings settings) throws IOException {
        try (Stream<Path> files = Files.list(settings.data())) {
            return files.filter(file -> file.toString().endsWith("-service.pid"))
                    .flatMap(file -> firstLine(file).stream())
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .toList();
        }
    }

    /** The number may meanwhile be another program's: only one that is what we started is ended. */
    private static boolean runs(ProcessHandle handle, String program) {
        return handle.info()
                .command()
                .filter(command -> command.endsWith(program))
                .isPresent();
    }

    private static void end(List<ProcessHandle> handles) throws InterruptedException {
        handles.forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] exits =
                handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            handles.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static Optional<Long> firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
