package com.investorsignals.stack.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/** A broker that takes nobody without name and password, over TLS alone, and lets each do what was granted. */
public final class SecuredKafka implements Server {
    private static final String BROKER = "broker";

    private final KafkaBroker broker;
    private final String address;
    private final ServerCertificate certificate;
    private final Map<String, String> passwords;

    private SecuredKafka(
            KafkaBroker broker, String address, ServerCertificate certificate, Map<String, String> passwords) {
        this.broker = broker;
        this.address = address;
        this.certificate = certificate;
        this.passwords = passwords;
    }

    public static SecuredKafka start(Path folder, int port, int controllerPort, Collection<String> users)
            throws IOException, InterruptedException {
        Map<String, String> passwords = new HashMap<>();
        users.forEach(user -> passwords.put(user, UUID.randomUUID().toString()));
        passwords.put(BROKER, UUID.randomUUID().toString());
        ServerCertificate certificate = ServerCertificate.in(folder.resolveSibling("certificate"));
        Properties properties = KafkaBroker.properties(folder, port, controllerPort);
        String address = "127.0.0.1:" + port;
        properties.putAll(listeners(address, "127.0.0.1:" + controllerPort, passwords.get(BROKER)));
        properties.putAll(tls(certificate));
        properties.put("authorizer.class.name", StandardAuthorizer.class.getName());
        properties.put("super.users", "User:" + BROKER);
        List<String> known = passwords.entrySet().stream()
                .map(user -> "SCRAM-SHA-512=[name=" + user.getKey() + ",password=" + user.getValue() + "]")
                .toList();
        return new SecuredKafka(KafkaBroker.start(folder, properties, known), address, certificate, passwords);
    }

    private static Map<String, String> listeners(String address, String controller, String password) {
        String known = " required username=\"" + BROKER + "\" password=\"" + password + "\"";
        return Map.of(
                "listeners", "SASL_SSL://" + address + ",CONTROLLER://" + controller,
                "advertised.listeners", "SASL_SSL://" + address,
                "listener.security.protocol.map", "SASL_SSL:SASL_SSL,CONTROLLER:SASL_SSL",
                "inter.broker.listener.name", "SASL_SSL",
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512",
                "sasl.mechanism.controller.protocol", "PLAIN",
                "listener.name.controller.sasl.enabled.mechanisms", "PLAIN",
                "listener.name.controller.plain.sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule" + known + " user_" + BROKER + "=\""
                                + password + "\";",
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule" + known + ";");
    }

    private static Map<String, String> tls(ServerCertificate certificate) {
        return Map.of(
                "ssl.keystore.type", "PKCS12",
                "ssl.keystore.location", certificate.keystore().toString(),
                "ssl.keystore.password", certificate.password(),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", certificate.pem().toString());
    }

    /** Returns when everybody is treated by them. */
    public void grant(Collection<NewTopic> topics, Collection<AclBinding> rights) throws Exception {
        try (Admin admin = Admin.create(Map.copyOf(clientOf(BROKER)))) {
            admin.createTopics(topics).all().get();
            admin.createAcls(rights).all().get();
            await().until(() ->
                    admin.describeAcls(AclBindingFilter.ANY).values().get().size() == rights.size());
        }
    }

    /** How a client signs in as this user, in the words of Kafka's clients. */
    public Map<String, String> clientOf(String user) throws IOException {
        return client(user, Objects.requireNonNull(passwords.get(user), user));
    }

    public Map<String, String> client(String user, String password) throws IOException {
        return Map.of(
                "bootstrap.servers",
                address,
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.certificates",
                Files.readString(certificate.pem()));
    }

    public Map<String, String> superUser() throws IOException {
        return clientOf(BROKER);
    }

    @Override
    public void close() {
        broker.close();
    }
}
