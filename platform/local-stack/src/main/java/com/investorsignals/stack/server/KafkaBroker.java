package com.investorsignals.stack.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One Kafka broker in KRaft mode that keeps its topics between runs and makes none that nobody asked for. */
public final class KafkaBroker implements Server {
    private static final String CLUSTER_ID = "aW52ZXN0b3Itc2lnbmFscw";
    private static final int PARTITIONS = 4;
    private static final Map<String, String> TOPIC_SETTINGS = Map.of(
            "retention.ms", Long.toString(7L * 24 * 60 * 60 * 1000),
            "max.message.bytes", Integer.toString(2 * 1024 * 1024),
            "min.insync.replicas", "1");

    private final KafkaRaftServer server;

    private KafkaBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /** Starts on what an earlier run left in {@code folder}, or on nothing, and sees to it that the topics exist. */
    public static KafkaBroker start(Path folder, int port, int controllerPort, List<String> topics) {
        KafkaBroker broker = start(folder, properties(folder, port, controllerPort), List.of());
        try {
            createTopics("127.0.0.1:" + port, topics);
            return broker;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka started", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka started, but its topics could not be made", e);
        }
    }

    /** {@code users} are known from the very first start, each as {@code SCRAM-SHA-512=[name=…,password=…]}. */
    static KafkaBroker start(Path folder, Properties properties, List<String> users) {
        try {
            Files.createDirectories(folder);
            format(folder, users);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server);
    }

    private static void format(Path folder, List<String> users) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
            new Formatter()
                    .setNodeId(1)
                    .setClusterId(CLUSTER_ID)
                    .setDirectories(Set.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .setScramArguments(users)
                    .setPrintStream(nowhere)
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the folder " + folder + " could not be formatted for Kafka", e);
        }
    }

    static Properties properties(Path folder, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "PLAINTEXT");
        properties.put("log.dirs", folder.toString());
        properties.put("auto.create.topics.enable", "false");
        for (String internal : List.of("offsets.topic", "share.coordinator.state.topic", "transaction.state.log")) {
            properties.put(internal + ".num.partitions", "1");
            properties.put(internal + ".replication.factor", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("message.max.bytes", TOPIC_SETTINGS.get("max.message.bytes"));
        // Sized for one machine: the defaults reserve 128 MB for the cleaner and threads for a server.
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("log.segment.bytes", "16777216");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        // A broker that was killed comes back under its old number only when its old session is over.
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("broker.session.timeout.ms", "3000");
        return properties;
    }

    private static void createTopics(String bootstrap, List<String> topics)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1).configs(TOPIC_SETTINGS))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
