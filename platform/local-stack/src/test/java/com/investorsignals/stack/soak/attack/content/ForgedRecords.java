package com.investorsignals.stack.soak.attack.content;

import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.FundingNews;
import com.investorsignals.stack.LoadFeeds;
import com.investorsignals.stack.Port;
import com.investorsignals.stack.TopicRecords;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Feeds;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Request;
import com.investorsignals.stack.soak.attack.means.Rows;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionTimeoutException;

/** Garbage and half-forged records on the topics: each lies in the dead letters, and an honest article passes them. */
public final class ForgedRecords implements Attack {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NEWS = 11;
    private static final String ID = "\"2f1d0c3e-7d0b-4c61-9a52-0e2f6c1c9a11\"";

    private static final List<String> RECORDS = List.of(
            "",
            "null",
            "{}",
            "[]",
            "\"\"",
            "0",
            "{",
            "\u0000",
            "\u00ff\u00fe",
            "not JSON",
            "<rss/>",
            "[".repeat(100_000),
            "{\"articleId\": " + ID + "}",
            "{\"signalId\": " + ID + "}",
            "{\"signalId\": {}}",
            "{\"articleId\": [[]]}",
            "{\"articleId\": \"x\", \"url\": \"\\u0000\"}",
            "{\"signalId\": " + ID + ", \"score\": 1e999999}",
            "{\"signalId\": " + ID + ", \"raisedAt\": \"+999999999-12-31T23:59:59Z\"}",
            "{\"articleId\": " + ID + ", \"feed\": {}, \"title\": null, \"text\": \"\\ud800\"}",
            "{\"@class\": \"java.lang.Runtime\", \"signalId\": " + ID + "}",
            "{\"signalId\": " + ID + ", \"headline\": \"" + "x".repeat(1_500_000) + "\"}");

    @Override
    public String kind() {
        return "forged records on the topics";
    }

    @Override
    public Outcome against(Besieged besieged) throws Exception {
        Tally tally = new Tally();
        long articles = articles(besieged);
        long mails = besieged.running().mailbox().count();
        int rounds = besieged.size().of(1, 10);
        String broker = TopicRecords.broker(besieged.running());
        for (String topic : List.of("articles", "signals")) {
            send(broker, topic, rounds);
            int dead = TopicRecords.await(broker, topic + "-dlq", rounds * RECORDS.size())
                    .size();
            for (int i = 0; i < rounds * RECORDS.size(); i++) {
                tally.attempt(topic + " keeps " + i, i >= dead);
            }
        }
        tally.attempt("a record became an article", articles(besieged) != articles);
        tally.attempt("a record became a mail", besieged.running().mailbox().count() != mails);
        for (Port service : Besieged.SERVICES) {
            tally.attempt(service + " is not what it was", !besieged.isUnharmed(service));
        }
        tally.control("an honest article is told", isTold(besieged));
        return tally.outcome("%d records on each of two topics, each %d times".formatted(RECORDS.size(), rounds));
    }

    private static long articles(Besieged besieged) throws Exception {
        return new Rows(besieged).count(Port.RULES, "SELECT count(*) FROM articles");
    }

    private static void send(String broker, String topic, int rounds) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "max.request.size", 2 * 1024 * 1024);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int round = 0; round < rounds; round++) {
                for (String record : RECORDS) {
                    byte[] key = new byte[] {(byte) 0xff, (byte) round};
                    var _ = producer.send(
                                    new ProducerRecord<>(topic, key, record.getBytes(StandardCharsets.ISO_8859_1)))
                            .get();
                }
            }
        }
    }

    private static boolean isTold(Besieged besieged) throws Exception {
        String reader = UUID.randomUUID() + "@example.com";
        String form =
                "{\"channel\": \"email\", \"address\": \"%s\", \"cadence\": \"immediate\", \"companies\": [\"%s\"]}"
                        .formatted(reader, FundingNews.company(NEWS));
        var _ = besieged.asAdmin(
                Port.NOTIFIER, Request.of("POST", "/api/subscriptions").json(form));
        try (LoadFeeds site = new LoadFeeds()) {
            Feeds feeds = new Feeds(besieged);
            String id = feeds.add(site.address("honest"), false);
            await().atMost(PATIENCE)
                    .until(() -> feeds.get(id).path("lastSuccessAt").isTextual());
            site.add("honest", FundingNews.article(NEWS));
            await().atMost(PATIENCE)
                    .until(() -> besieged.running().mailbox().mails().stream()
                            .anyMatch(mail -> mail.to().equals(reader)));
            feeds.remove(id);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
