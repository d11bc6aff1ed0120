package com.investorsignals.stack;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A whole stack for a test: on ports of its own, with a data folder of its own that was empty at the start. */
public final class RunningStack implements AutoCloseable {
    private final StackSettings settings;
    private final SignIn admin;
    private LocalStack stack;

    private RunningStack(StackSettings settings, SignIn admin, LocalStack stack) {
        this.settings = settings;
        this.admin = admin;
        this.stack = stack;
    }

    public static RunningStack startEmpty(String name, Map<String, String> variables) throws Exception {
        Path home = Path.of(System.getProperty("signals.home", "../.."))
                .toAbsolutePath()
                .normalize();
        Path data = Path.of("target", "stacks", name).toAbsolutePath();
        if (Files.exists(data)) {
            delete(data);
        }
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("PATH", System.getenv("PATH"));
        StackSettings settings = new StackSettings(home, data, freeBasePort(), environment);
        Files.createDirectories(settings.logs());
        SignIn admin = SignIn.createOrRead(settings);
        return new RunningStack(settings, admin, LocalStack.start(settings, silent()));
    }

    /** Stops everything and starts it on the same data, as a person does from one day to the next. */
    public void restart() throws Exception {
        stack.close();
        stack = LocalStack.start(settings, silent());
    }

    public LocalStack stack() {
        return stack;
    }

    public StackSettings settings() {
        return settings;
    }

    public SignIn admin() {
        return admin;
    }

    public Mailbox mailbox() {
        return new Mailbox(settings.mail());
    }

    /** A request to a service, signed in as the admin. */
    public RequestSpecification api(Port service) {
        return new RequestSpecBuilder()
                .setBaseUri(settings.address(service))
                .addHeader("Authorization", admin.basic())
                .setContentType("application/json")
                .setAccept("application/json")
                .build();
    }

    /** Adds a feed and waits until it was read a first time. */
    public void addFeed(String address) {
        String id = given(api(Port.WATCHER))
                .body(Map.of("url", address))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given(api(Port.WATCHER))
                .post("/api/feeds/{id}/poll?wait=true", id)
                .then()
                .statusCode(200);
    }

    @Override
    public void close() {
        stack.close();
    }

    private static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    /** A base port from which every port of a stack is free now. */
    private static int freeBasePort() throws IOException {
        for (int base = 20_000; base < 30_000; base += 20) {
            if (isFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no range of free ports was found");
    }

    private static boolean isFree(int base) {
        for (Port port : Port.values()) {
            try (ServerSocket probe = new ServerSocket(base + port.offset())) {
                probe.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
