package com.investorsignals.stack;

import static io.restassured.RestAssured.given;

import com.investorsignals.stack.server.KafkaBroker;
import com.investorsignals.stack.server.PostgresServer;
import com.investorsignals.stack.server.Server;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Watchers as processes on one PostgreSQL and one broker, and nothing else; each says in its User-Agent who it is. */
public final class WatcherReplicas implements AutoCloseable {
    private static final String WATCHER = "watcher-service";
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final StackSettings settings;
    private final SignIn admin;
    private final Deque<Server> servers = new ArrayDeque<>();
    private final List<ServiceProcess> replicas = new ArrayList<>();

    private WatcherReplicas(StackSettings settings, SignIn admin) {
        this.settings = settings;
        this.admin = admin;
    }

    /** Returns when all of them are ready, which start on an empty database together. */
    public static WatcherReplicas start(String name, int count, Map<String, String> variables) throws Exception {
        StackSettings settings = FreshSettings.of(name, variables);
        WatcherReplicas started = new WatcherReplicas(settings, SignIn.createOrRead(settings));
        try (HttpClient http = HttpClient.newHttpClient()) {
            started.startServers();
            for (int number = 0; number < count; number++) {
                started.replicas.add(started.startReplica(number));
            }
            for (ServiceProcess replica : started.replicas) {
                replica.awaitReady(http);
            }
            return started;
        } catch (Exception | Error e) {
            started.close();
            throw e;
        }
    }

    /** What the User-Agent of this replica holds, and that of no other. */
    public static String mark(int number) {
        return "replica-" + number + ".localhost";
    }

    public ServiceProcess replica(int number) {
        return replicas.get(number);
    }

    /** Adds feeds whose first polls are spread over an interval, as an import does. */
    public void addFeeds(List<String> addresses) {
        String outlines = addresses.stream()
                .map(address -> "<outline type=\"rss\" text=\"\" xmlUrl=\"" + address + "\"/>")
                .collect(Collectors.joining("\n"));
        given(api(0))
                .contentType(ContentType.XML)
                .body("<opml version=\"2.0\"><body>" + outlines + "</body></opml>")
                .post("/api/feeds/opml")
                .then()
                .statusCode(200);
    }

    /** A request to a replica, signed in as the admin. */
    public RequestSpecification api(int number) {
        return new RequestSpecBuilder()
                .setBaseUri(address(number))
                .addHeader("Authorization", admin.basic())
                .build();
    }

    private void startServers() {
        servers.push(PostgresServer.start(
                settings.data().resolve("postgres"),
                settings.port(Port.POSTGRES),
                settings.logs().resolve("postgres.log"),
                List.of("watcher")));
        servers.push(KafkaBroker.start(
                settings.data().resolve("kafka"),
                settings.port(Port.KAFKA),
                settings.port(Port.KAFKA_CONTROLLER),
                List.of("articles")));
    }

    private ServiceProcess startReplica(int number) throws Exception {
        Map<String, String> environment = new ServiceEnvironment(settings).of("watcher", Port.WATCHER);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(FreshSettings.sparePort(settings, number)));
        environment.put("WATCHER_CONTACT_URL", "http://" + mark(number));
        return ServiceProcess.start(WATCHER, settings, URI.create(address(number)), environment, JVM);
    }

    private String address(int number) {
        return "http://127.0.0.1:" + FreshSettings.sparePort(settings, number);
    }

    @Override
    public void close() {
        replicas.forEach(ServiceProcess::requestStop);
        replicas.forEach(ServiceProcess::close);
        while (!servers.isEmpty()) {
            servers.pop().close();
        }
    }
}
