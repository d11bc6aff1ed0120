package com.investorsignals.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic of a running stack from its beginning. */
public final class TopicRecords {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private TopicRecords() {}

    public static String broker(RunningStack running) {
        return "127.0.0.1:" + running.settings().port(Port.KAFKA);
    }

    /** The first records, as soon as there are so many. */
    public static List<ConsumerRecord<byte[], byte[]>> await(String broker, String topic, int number) {
        return await(Map.of("bootstrap.servers", broker), topic, number);
    }

    static List<ConsumerRecord<byte[], byte[]>> await(Map<String, String> client, String topic, int number) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end && found.size() < number) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        if (found.size() < number) {
            throw new AssertionError(found.size() + " records came to " + topic + " within " + PATIENCE);
        }
        return found;
    }
}
