package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What no service can read lies in the dead letters as it was, however large, with few words about why. */
class DeadLettersIT {
    private static final int LARGE = 1_900_000;

    @Test
    void keepUnreadableRecordsWholeAndHeadersSmall() throws Exception {
        try (RunningStack running = RunningStack.startEmpty("dead-letters", Map.of())) {
            String broker = TopicRecords.broker(running);
            for (String topic : List.of("articles", "signals")) {
                byte[] large = ("{\"url\": \"no address " + "x".repeat(LARGE) + "\"}").getBytes(StandardCharsets.UTF_8);
                send(broker, topic, large);

                ConsumerRecord<byte[], byte[]> dead =
                        TopicRecords.await(broker, topic + "-dlq", 1).getFirst();

                assertThat(dead.value()).as(topic).isEqualTo(large);
                assertThat(names(dead))
                        .contains(
                                "dead-letter-reason",
                                "dead-letter-topic",
                                "dead-letter-partition",
                                "dead-letter-offset")
                        .doesNotHaveDuplicates();
                assertThat(dead.headers())
                        .allSatisfy(header ->
                                assertThat(header.value()).as(header.key()).hasSizeLessThan(2_000));
            }
        }
    }

    private static List<String> names(ConsumerRecord<byte[], byte[]> dead) {
        return StreamSupport.stream(dead.headers().spliterator(), false)
                .map(Header::key)
                .toList();
    }

    private static void send(String broker, String topic, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "max.request.size", 2 * 1024 * 1024);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }
}
