package com.investorsignals.stack;

import com.investorsignals.stack.server.MailServer;
import com.investorsignals.stack.server.PostgresServer;
import com.investorsignals.stack.server.SecuredKafka;
import com.investorsignals.stack.server.Server;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The three services, each under a name of its own at a broker that takes nobody else. */
final class SecuredStack implements AutoCloseable {
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final StackSettings settings;
    private final SignIn admin;
    private final Deque<Server> servers = new ArrayDeque<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private final SecuredKafka kafka;

    private SecuredStack(StackSettings settings, SecuredKafka kafka) throws Exception {
        this.settings = settings;
        this.kafka = kafka;
        this.admin = SignIn.createOrRead(settings);
        servers.push(kafka);
    }

    static SecuredStack start(String name, Map<String, String> variables) throws Exception {
        StackSettings settings = FreshSettings.of(name, variables);
        KafkaDocuments documents = KafkaDocuments.read(settings.home());
        SecuredKafka kafka = SecuredKafka.start(
                settings.data().resolve("kafka"),
                settings.port(Port.KAFKA),
                settings.port(Port.KAFKA_CONTROLLER),
                documents.users());
        SecuredStack started = new SecuredStack(settings, kafka);
        try {
            kafka.grant(documents.topics(), documents.rights());
            started.startServers();
            started.startServices();
            return started;
        } catch (Exception | Error e) {
            started.close();
            throw e;
        }
    }

    private void startServers() {
        servers.push(PostgresServer.start(
                settings.data().resolve("postgres"),
                settings.port(Port.POSTGRES),
                settings.logs().resolve("postgres.log"),
                List.of("watcher", "rules", "notifier")));
        servers.push(MailServer.start(settings.mail(), settings.port(Port.SMTP)));
    }

    private void startServices() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Map.Entry<String, Port> service : LocalStack.SERVICES.entrySet()) {
                services.add(start(service.getKey(), service.getValue()));
            }
            for (ServiceProcess service : services) {
                service.awaitReady(http);
            }
        }
    }

    private ServiceProcess start(String name, Port port) throws Exception {
        Map<String, String> environment =
                new ServiceEnvironment(settings).of(name.substring(0, name.indexOf('-')), port);
        kafka.clientOf(name)
                .forEach((setting, value) ->
                        environment.put("KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT), value));
        return ServiceProcess.start(name, settings, URI.create(settings.address(port)), environment, JVM);
    }

    SecuredKafka kafka() {
        return kafka;
    }

    StackSettings settings() {
        return settings;
    }

    SignIn admin() {
        return admin;
    }

    Mailbox mailbox() {
        return new Mailbox(settings.mail());
    }

    /** A request to a service, signed in as the admin. */
    RequestSpecification api(Port service) {
        return new StackApi(settings, admin).of(service);
    }

    /** Adds a feed and waits until it was read a first time. */
    void addFeed(String address) {
        new StackApi(settings, admin).addFeed(address);
    }

    @Override
    public void close() {
        services.forEach(ServiceProcess::requestStop);
        services.forEach(ServiceProcess::close);
        while (!servers.isEmpty()) {
            servers.pop().close();
        }
    }
}
