package com.investorsignals.notifier.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Alerts;
import com.investorsignals.notifier.channel.Notice.Earlier;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.Severity;
import com.investorsignals.notifier.channel.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertEventTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void isNamedByItsSignalAndRevision() {
        JsonNode event = event(new Item(Alerts.announced(), null));

        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo(Alerts.announced().signalId() + ":2");
        assertThat(event.path("source").asText()).isEqualTo("notifier-service");
        assertThat(event.path("type").asText()).isEqualTo("com.investorsignals.alert.v1");
        assertThat(event.path("subject").asText()).isEqualTo("nimbus ai");
        assertThat(event.path("time").asText()).isEqualTo("2026-11-23T08:42:00Z");
    }

    @Test
    void carriesTheAlertAsValues() {
        JsonNode data = event(new Item(Alerts.announced(), new Earlier(Alerts.rumoured(), Alerts.RAISED, Set.of())))
                .path("data");

        assertThat(data.path("company").path("name").asText()).isEqualTo("Nimbus AI");
        assertThat(data.path("category").asText()).isEqualTo("tranche");
        assertThat(data.path("standing").asText()).isEqualTo("announced");
        JsonNode amount = data.path("facts").get(0);
        assertThat(amount.path("kind").asText()).isEqualTo("amount");
        assertThat(amount.path("value").asText()).isEqualTo("$500M");
        assertThat(amount.path("words").asText()).isEqualTo("$500 million");
        assertThat(amount.path("figure").path("value").decimalValue()).isEqualByComparingTo("500000000");
        assertThat(amount.path("figure").path("currency").asText()).isEqualTo("USD");
        assertThat(amount.path("figure").path("usd").decimalValue()).isEqualByComparingTo("500000000");
        assertThat(data.path("contributions")
                        .valueStream()
                        .mapToInt(line -> line.path("points").asInt())
                        .sum())
                .isEqualTo(data.path("score").asInt());
        assertThat(data.path("changes").get(0).toString())
                .isEqualTo("{\"label\":\"Standing\",\"text\":\"announced (was rumoured)\"}");
        assertThat(data.path("evidence").get(0).path("url").asText()).isEqualTo("https://ledger.example/nimbus");
        assertThat(data.path("story").asText()).startsWith("https://signals.example/stories/");
    }

    @Test
    void saysNothingOfChangesToWhoWasNotTold() {
        assertThat(event(new Item(Alerts.announced(), null)).path("data").has("changes"))
                .isFalse();
    }

    @Test
    void listsSeveralUnderTheNameOfTheirMessage() {
        JsonNode event = event(new Item(Alerts.announced(), null), new Item(Alerts.disputed(), null));

        assertThat(event.path("id").asText()).isEqualTo("message-1");
        assertThat(event.path("type").asText()).isEqualTo("com.investorsignals.alerts.v1");
        assertThat(event.path("data").path("alerts")).hasSize(2);
    }

    @Test
    void countsTheEvidenceThatItLeavesOutAndLinksNothingButTheWeb() {
        List<Alert.Quote> quotes = IntStream.range(0, 25)
                .mapToObj(number -> Alerts.quote(number, "javascript:x", "a.example", "quote " + number))
                .toList();

        JsonNode data = event(new Item(Alerts.alert(1, Standing.CLAIMED, Severity.LOW, List.of(), quotes), null))
                .path("data");

        assertThat(data.path("evidence")).hasSize(20).noneMatch(quote -> quote.has("url"));
        assertThat(data.path("evidenceLeftOut").asInt()).isEqualTo(5);
    }

    private static JsonNode event(Item... items) {
        return JSON.valueToTree(AlertEvent.of(Alerts.notice(Alerts.RAISED.plusSeconds(2), items)));
    }
}
