package com.investorsignals.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.investorsignals.notifier.SignalEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SignalReader reader = new SignalReader(JSON, new DeliveryMetrics(meters));

    @Test
    void readsTheContract() throws Exception {
        assertThat(reader.read(SignalEvents.about("Nimbus AI").json()).company().name())
                .isEqualTo("Nimbus AI");
        assertThat(meters.counter("signals.unreadable").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"null", "{", "[]", "`{\"signalId\": 7}`", "not JSON"})
    void saysWhyARecordIsNoSignalAndCountsIt(String raised) {
        assertThatThrownBy(() -> read(raised))
                .isInstanceOf(UnreadableSignalException.class)
                .message()
                .isNotBlank();
        assertThat(meters.counter("signals.unreadable").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "signalId",
        "raisedAt",
        "category",
        "company",
        "standing",
        "severity",
        "headline",
        "facts",
        "rule",
        "cause",
        "company.key",
        "company.name",
        "rule.title",
        "cause.kind",
        "evidence.articleId",
        "evidence.url",
        "evidence.publisher",
        "evidence.quote",
        "contributions.label",
        "parties.key",
        "parties.role"
    })
    void namesWhatIsAbsent(String field) throws Exception {
        JsonNode event = JSON.readTree(
                SignalEvents.about("Nimbus AI").party("Navy", "counterparty").json());
        JsonNode parent = event;
        for (String name = field; name.contains("."); name = name.substring(name.indexOf('.') + 1)) {
            parent = parent.get(name.substring(0, name.indexOf('.')));
            parent = parent.isArray() ? parent.get(0) : parent;
        }
        ((ObjectNode) parent).putNull(field.substring(field.indexOf('.') + 1));

        assertThatThrownBy(() -> read(event.toString())).hasMessage("The signal lacks " + field);
    }

    @Test
    void keepsTheReasonShorterThanTheRecord() {
        assertThatThrownBy(() -> read("{\"signalId\": \"" + "x".repeat(1_900_000) + "\"}"))
                .message()
                .startsWith("The record is no signal: ")
                .hasSizeLessThan(1_000);
        assertThatThrownBy(() -> read("{\"evidence\": [{\"url\": \"no address" + "x".repeat(1_900_000) + "\"}]}"))
                .message()
                .startsWith("The record is no signal: ")
                .hasSizeLessThan(1_000);
    }

    private void read(String raised) throws UnreadableSignalException {
        reader.read(raised.getBytes(StandardCharsets.UTF_8));
    }
}
