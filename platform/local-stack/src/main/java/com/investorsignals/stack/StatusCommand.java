package com.investorsignals.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Says whether the stack runs, whether each service is ready, and how much memory each process has resident. */
record StatusCommand(StackSettings settings, PrintStream out) {

    void run() throws IOException, InterruptedException {
        Optional<ProcessHandle> holder = StackLock.holder(settings);
        if (holder.isEmpty()) {
            throw new StackException("It is not running; start it with ./signals up.");
        }
        ProcessHandle stack = holder.get();
        out.printf("%-18s %-10s %8s %9s%n", "", "state", "process", "memory");
        line("stack", "up", stack);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Map.Entry<String, Port> service : LocalStack.SERVICES.entrySet()) {
                String state = state(http, settings.address(service.getValue()));
                Optional<ProcessHandle> process = pid(service.getKey()).flatMap(ProcessHandle::of);
                process.ifPresentOrElse(
                        handle -> line(service.getKey(), state, handle),
                        () -> out.printf("%-18s %-10s%n", service.getKey(), "ended"));
            }
        }
    }

    private void line(String name, String state, ProcessHandle process) {
        String memory =
                ResidentMemory.megabytes(process.pid()).map(mb -> mb + " MB").orElse("");
        out.printf("%-18s %-10s %8d %9s%n", name, state, process.pid(), memory);
    }

    private Optional<Long> pid(String service) throws IOException {
        Path file = settings.data().resolve(service + ".pid");
        return Files.exists(file)
                ? Optional.of(Long.valueOf(Files.readString(file).strip()))
                : Optional.empty();
    }

    private static String state(HttpClient http, String address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200 ? "ready" : "not ready";
        } catch (IOException e) {
            return "no answer";
        }
    }
}
