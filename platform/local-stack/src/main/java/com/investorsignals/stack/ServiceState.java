package com.investorsignals.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How a service of the running stack is: it runs and answers, or is not heard of, or has ended. */
sealed interface ServiceState {
    /** {@code word} is what its readiness tells: {@code ready}, {@code not ready}, {@code slow} or {@code starting}. */
    record Running(String word, ProcessHandle process) implements ServiceState {}

    record Ended(Optional<Instant> at) implements ServiceState {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

        String words() {
            return at.map(instant -> "ended since " + TIME.format(instant.atZone(ZoneId.systemDefault())))
                    .orElse("ended");
        }
    }

    static ServiceState of(StackSettings settings, String service, String address, HttpClient http)
            throws IOException, InterruptedException {
        Optional<Instant> ended = EndMark.of(settings, service).read();
        Optional<ProcessHandle> process = process(settings.data().resolve(service + ".pid"));
        return ended.isPresent() || process.isEmpty()
                ? new Ended(ended)
                : new Running(readiness(address, http), process.get());
    }

    private static Optional<ProcessHandle> process(Path pid) throws IOException {
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                : Optional.empty();
    }

    private static String readiness(String address, HttpClient http) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200 ? "ready" : "not ready";
        } catch (HttpTimeoutException e) {
            return "slow";
        } catch (IOException e) {
            return "starting";
        }
    }
}
