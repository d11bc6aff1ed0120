package com.investorsignals.stack;

import com.investorsignals.stack.sample.FeedServer;
import com.investorsignals.stack.server.AlertSinks;
import com.investorsignals.stack.server.FrontDoor;
import com.investorsignals.stack.server.KafkaBroker;
import com.investorsignals.stack.server.MailServer;
import com.investorsignals.stack.server.PostgresServer;
import com.investorsignals.stack.server.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** PostgreSQL, Kafka, a mail server, sinks, the sample feeds and the three services, started in order and stopped in reverse. */
public final class LocalStack implements AutoCloseable {
    static final Map<String, Port> SERVICES = services();
    static final List<String> TOPICS = List.of("articles", "signals", "articles-dlq", "signals-dlq", "sign-outs");
    private static final List<String> SERVICE_JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final StackSettings settings;
    private final Progress progress;
    private final Deque<Server> servers = new ArrayDeque<>();
    private final Map<String, ServiceProcess> services = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private LocalStack(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    private static Map<String, Port> services() {
        Map<String, Port> services = new LinkedHashMap<>();
        services.put("watcher-service", Port.WATCHER);
        services.put("rules-service", Port.RULES);
        services.put("notifier-service", Port.NOTIFIER);
        return services;
    }

    /** Returns when every service is ready. Whatever fails, nothing is left running. */
    public static LocalStack start(StackSettings settings, Progress progress) throws Exception {
        LocalStack stack = new LocalStack(settings, progress);
        try {
            stack.startServers();
            stack.startServices();
            return stack;
        } catch (Exception | Error e) {
            stack.close();
            throw e;
        }
    }

    private void startServers() throws Exception {
        if (settings.variable("DATABASE_URL").isEmpty()) {
            List<String> databases =
                    SERVICES.keySet().stream().map(LocalStack::databaseOf).toList();
            servers.push(progress.step(
                    "PostgreSQL",
                    () -> PostgresServer.start(
                            settings.data().resolve("postgres"),
                            settings.port(Port.POSTGRES),
                            settings.logs().resolve("postgres.log"),
                            databases)));
        }
        if (settings.variable("KAFKA_BOOTSTRAP_SERVERS").isEmpty()) {
            servers.push(progress.step(
                    "Kafka",
                    () -> KafkaBroker.start(
                            settings.data().resolve("kafka"),
                            settings.port(Port.KAFKA),
                            settings.port(Port.KAFKA_CONTROLLER),
                            TOPICS)));
        }
        if (settings.variable("SMTP_HOST").isEmpty()) {
            servers.push(
                    progress.step("Mail server", () -> MailServer.start(settings.mail(), settings.port(Port.SMTP))));
        }
        servers.push(AlertSinks.start(
                settings.slack(), settings.webhook(), settings.webhookSecretFile(), settings.port(Port.SINKS)));
        servers.push(FeedServer.start(settings.data(), settings.port(Port.FEEDS)));
        servers.push(FrontDoor.start(
                settings.port(Port.FRONT_DOOR),
                settings.port(Port.WATCHER),
                settings.port(Port.RULES),
                settings.port(Port.NOTIFIER)));
    }

    private void startServices() throws Exception {
        progress.step("Three services", () -> {
            for (String name : SERVICES.keySet()) {
                startProcess(name);
            }
            for (ServiceProcess service : services.values()) {
                service.awaitReady(http);
            }
            return services;
        });
    }

    private ServiceProcess startProcess(String name) throws Exception {
        Port port = portOf(name);
        Map<String, String> environment = new ServiceEnvironment(settings).of(databaseOf(name), port);
        ServiceProcess service =
                ServiceProcess.start(name, settings, URI.create(settings.address(port)), environment, SERVICE_JVM);
        services.put(name, service);
        EndMark.of(settings, name).clear();
        Leftovers.remember(settings, service);
        return service;
    }

    /** The running service of this name. */
    public ServiceProcess service(String name) {
        ServiceProcess service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("no service is called " + name);
        }
        return service;
    }

    /** Starts a service that was killed; returns when it is ready. */
    public void restart(String name) throws Exception {
        service(name).close();
        startProcess(name).awaitReady(http);
    }

    private static Port portOf(String service) {
        Port port = SERVICES.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no service is called " + service);
        }
        return port;
    }

    private static String databaseOf(String service) {
        return service.substring(0, service.indexOf('-'));
    }

    public StackSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        services.values().forEach(ServiceProcess::requestStop);
        services.values().forEach(ServiceProcess::close);
        while (!servers.isEmpty()) {
            servers.pop().close();
        }
        http.close();
    }
}
