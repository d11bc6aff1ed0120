package com.investorsignals.notifier.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Alert.Fact;
import com.investorsignals.notifier.channel.Alerts;
import com.investorsignals.notifier.channel.FactKind;
import com.investorsignals.notifier.channel.Notice.Earlier;
import com.investorsignals.notifier.channel.Notice.Item;
import com.investorsignals.notifier.channel.Severity;
import com.investorsignals.notifier.channel.Standing;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlackMessageTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void saysAllOfAnAlertInItsOrder() {
        JsonNode message =
                message(new Item(Alerts.announced(), new Earlier(Alerts.rumoured(), Alerts.RAISED, Set.of())));

        assertThat(message.path("text").asText())
                .isEqualTo("Nimbus AI: raises $500M at a $4.3B valuation, announced (was rumoured)");
        assertThat(message.path("blocks").findValuesAsText("type"))
                .containsSubsequence("header", "section", "section", "section", "section", "context", "actions");
        List<JsonNode> blocks = blocks(message);
        assertThat(blocks.get(0).path("text").path("text").asText())
                .isEqualTo("Nimbus AI: raises $500M at a $4.3B valuation, announced (was rumoured)");
        assertThat(blocks.get(1).path("text").path("text").asText())
                .startsWith("*New since 23 November, 09:42*\n• Standing: announced (was rumoured)");
        assertThat(blocks.get(2).path("fields").get(0).path("text").asText()).isEqualTo("*Amount*\n$500M");
        assertThat(blocks.get(3).path("text").path("text").asText())
                .startsWith("*How sure.* Announced as agreed or done");
        assertThat(blocks.get(4).path("text").path("text").asText())
                .startsWith("> Nimbus AI said")
                .contains("\n<https://ledger.example/nimbus|ledger.example, 23 November, 09:38>");
        assertThat(blocks.get(6).path("elements").get(0).path("text").asText())
                .startsWith("Score 86, high = +10 base · +35 amount in the headline")
                .contains("What would change it: a filing would make it verified");
        assertThat(blocks.get(7).path("elements").findValuesAsText("url"))
                .containsExactly(
                        String.valueOf(
                                Alerts.LINKS.stories().get(Alerts.announced().signalId())),
                        "https://ledger.example/nimbus",
                        "https://harbour.example/2026/nimbus");
        assertThat(blocks.getLast().path("elements").get(0).path("text").asText())
                .isEqualTo("<https://signals.example/manage/m1|Change or end these alerts>");
    }

    @Test
    void neverPingsAnybody() {
        Alert hostile = alert(
                "<!channel> <@U1> & so on",
                List.of(new Fact(FactKind.AMOUNT, "<!here>", null)),
                List.of(Alerts.quote(1, "https://a.example/?x=1&y=2", "<!channel>", "<!channel> <https://evil|ok>")));

        String message = message(new Item(hostile, null)).toString();

        assertThat(message).doesNotContain("<!").doesNotContain("<@").doesNotContain("<https://evil");
        assertThat(message).contains("&lt;!channel&gt;").contains("\"verbatim\":true");
    }

    @Test
    void linksNothingButTheWeb() {
        Alert alert = alert("x", List.of(), List.of(Alerts.quote(1, "javascript:alert(1)", "evil.example", "one")));

        assertThat(message(new Item(alert, null)).toString())
                .doesNotContain("javascript")
                .doesNotContain("Read evil.example");
    }

    @Test
    void staysWithinSlacksLimitsAndSaysWhatIsLeftOut() {
        Alert full = alert(
                "<&>".repeat(100),
                IntStream.range(0, 13)
                        .mapToObj(number -> new Fact(FactKind.METRIC, "<" + "&".repeat(199), "<".repeat(200)))
                        .toList(),
                IntStream.range(0, 5)
                        .mapToObj(number -> Alerts.quote(
                                number,
                                "https://a.example/" + "x".repeat(500),
                                "&".repeat(300),
                                number + "&".repeat(799)))
                        .toList());
        Item[] items = Collections.nCopies(12, new Item(full, new Earlier(Alerts.rumoured(), Alerts.RAISED, Set.of())))
                .toArray(Item[]::new);

        JsonNode message = message(items);

        List<JsonNode> blocks = blocks(message);
        assertThat(blocks).hasSizeBetween(8, 50);
        assertThat(blocks).allSatisfy(block -> {
            assertThat(block.path("text").path("text").asText())
                    .hasSizeLessThanOrEqualTo(block.path("type").asText().equals("header") ? 150 : 3000);
            assertThat(block.path("fields"))
                    .hasSizeLessThanOrEqualTo(10)
                    .allSatisfy(field -> assertThat(field.path("text").asText()).hasSizeLessThanOrEqualTo(2000));
        });
        assertThat(message.path("blocks").findValuesAsText("text").stream()
                        .mapToInt(String::length)
                        .sum())
                .isLessThan(13_000);
        assertThat(message.toString())
                .contains("Facts left out here: 3.")
                .containsPattern("Left out here: \\d+ more alerts");
    }

    private static Alert alert(String headline, List<Fact> facts, List<Alert.Quote> quotes) {
        Alert plain = Alerts.alert(1, Standing.ANNOUNCED, Severity.HIGH, facts, quotes);
        return new Alert(
                plain.signalId(),
                plain.storyId(),
                1,
                plain.raisedAt(),
                plain.category(),
                plain.company(),
                plain.standing(),
                plain.score(),
                plain.severity(),
                headline,
                facts,
                plain.receipt(),
                plain.counterfactual(),
                plain.rule(),
                quotes,
                1,
                0);
    }

    private static List<JsonNode> blocks(JsonNode message) {
        return message.path("blocks").valueStream().toList();
    }

    private static JsonNode message(Item... items) {
        return JSON.valueToTree(SlackMessage.of(Alerts.notice(Alerts.RAISED.plusSeconds(2), items)));
    }
}
