package com.investorsignals.notifier.channel.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Alerts;
import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Severity;
import com.investorsignals.notifier.channel.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class StandingWordsTest {
    @Test
    void saysWhoDisputesIt() {
        Alert alert = Alerts.alert(
                3,
                Standing.DISPUTED,
                Severity.LOW,
                List.of(),
                List.of(
                        Alerts.quote(5, "https://lab.example/audit", "lab.example", "We measured 95 milliseconds."),
                        Alerts.quote(1, "https://nimbus.example/news", "nimbus.example", "It answers in 40.")));

        assertThat(StandingWords.of(alert))
                .startsWith(
                        "Disputed by lab.example: what was said before is contradicted; read in lab.example, nimbus");
        assertThat(StandingWords.of(Alerts.disputed())).startsWith("Disputed: what was said before");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"TRANCHE", "PROCUREMENT", "PARTNERSHIP"})
    void callsADealAgreedOrDone(Category category) {
        assertThat(StandingWords.of(announced(category))).startsWith("Announced as agreed or done; ");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TRANCHE", "PROCUREMENT", "PARTNERSHIP"})
    void callsNothingElseSo(Category category) {
        assertThat(StandingWords.of(announced(category)))
                .startsWith("Reported as ")
                .doesNotContain("agreed");
    }

    private static Alert announced(Category category) {
        return Alerts.of(category, 2, Standing.ANNOUNCED, Severity.HIGH, List.of(), List.of());
    }
}
