package com.investorsignals.stack;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** At a broker that knows who is who, each service does its work, and nobody can do another's. */
class SecuredBrokerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static LoadFeeds feeds;
    private static SecuredStack running;

    @BeforeAll
    static void start() throws Exception {
        feeds = new LoadFeeds();
        running = SecuredStack.start("secured", Map.of("WATCHER_POLL_INTERVAL", "PT1S", "WATCHER_HOST_DELAY", "PT0S"));
        subscribe("Nimbus AI");
        subscribe(FundingNews.company(0));
        running.addFeed(feeds.address("news"));
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
        feeds.close();
    }

    @Test
    void nobodyButTheRulesCanSayThatSomethingHappened() throws Exception {
        byte[] signal = signal();
        assertThatThrownBy(() -> send(stranger("PLAINTEXT"), "signals", signal))
                .hasRootCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> send(stranger("SSL"), "signals", signal))
                .hasRootCauseInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> send(running.kafka().client("rules-service", "guessed"), "signals", signal))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        assertRefused("watcher-service", "signals", signal);
        assertRefused("notifier-service", "signals", signal);
        assertRefused("rules-service", "articles", signal);
        assertRefused("notifier-service", "articles", signal);

        feeds.add("news", FundingNews.article(0));
        awaitMailAbout(FundingNews.company(0));
        assertThat(companiesTold()).containsExactly(FundingNews.company(0));

        send(running.kafka().clientOf("rules-service"), "signals", signal);
        awaitMailAbout("Nimbus AI");
    }

    @Test
    void deadLettersAreKept() throws Exception {
        byte[] unreadable = "no record of ours".getBytes(UTF_8);

        send(running.kafka().clientOf("watcher-service"), "articles", unreadable);
        send(running.kafka().clientOf("rules-service"), "signals", unreadable);

        for (String topic : List.of("articles-dlq", "signals-dlq")) {
            assertThat(TopicRecords.await(running.kafka().superUser(), topic, 1))
                    .as(topic)
                    .singleElement()
                    .satisfies(dead -> assertThat(dead.value()).isEqualTo(unreadable));
        }
    }

    @Test
    void aSignOutIsHeardByTheOtherServices() {
        BrowserSession session = BrowserSession.signIn(running.settings(), running.admin());
        assertThat(session.status(Port.WATCHER, "/feeds")).isEqualTo(200);
        assertThat(session.status(Port.NOTIFIER, "/deliveries")).isEqualTo(200);

        session.signOut();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(session.status(Port.WATCHER, "/feeds")).isEqualTo(302);
            assertThat(session.status(Port.NOTIFIER, "/deliveries")).isEqualTo(302);
        });
    }

    private static void subscribe(String company) {
        given(running.api(Port.NOTIFIER))
                .body(Map.of(
                        "channel", "email",
                        "address", "reader@example.com",
                        "cadence", "immediate",
                        "companies", List.of(company)))
                .post("/api/subscriptions")
                .then()
                .statusCode(201);
    }

    /** A signal as the contract has it, raised now. */
    private static byte[] signal() throws Exception {
        return Files.readString(running.settings()
                        .home()
                        .resolve("platform/signal-events/src/test/resources/golden/signal-raised.json"))
                .replaceAll("2026-11-23T[0-9:]+Z", Instant.now().toString())
                .getBytes(UTF_8);
    }

    /** A client without name and password, whom the broker does not answer. */
    private static Map<String, String> stranger(String protocol) throws Exception {
        Map<String, String> client = new HashMap<>(running.kafka().clientOf("rules-service"));
        client.keySet().removeIf(setting -> setting.startsWith("sasl."));
        client.put("security.protocol", protocol);
        client.put("max.block.ms", "3000");
        return client;
    }

    private static void assertRefused(String user, String topic, byte[] record) {
        assertThatThrownBy(() -> send(running.kafka().clientOf(user), topic, record))
                .as("%s on %s", user, topic)
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }

    private static void send(Map<String, String> client, String topic, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.copyOf(client), new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static void awaitMailAbout(String company) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(companiesTold()).contains(company));
    }

    private static Set<String> companiesTold() throws Exception {
        Set<String> companies = new HashSet<>();
        for (Mailbox.Mail mail : running.mailbox().mails()) {
            companies.add(mail.subject().substring(0, mail.subject().indexOf(':')));
        }
        return companies;
    }
}
