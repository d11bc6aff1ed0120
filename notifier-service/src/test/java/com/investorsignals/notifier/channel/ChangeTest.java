package com.investorsignals.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void saysWhatIsNewInTheHeadlineAgainstWhatTheReaderHas() {
        assertThat(Change.between(Alerts.rumoured(), Alerts.announced()))
                .containsExactly(
                        new Change("Standing", "announced (was rumoured)"),
                        new Change("Amount", "$500M (was $400M)"),
                        new Change("Valuation", "$4.3B post-money (not stated before)"),
                        new Change("Round", "Series C (not stated before)"),
                        new Change("Severity", "high (was medium)"));
    }

    @Test
    void saysWhatIsNoLongerStated() {
        assertThat(Change.between(Alerts.announced(), Alerts.disputed()))
                .contains(new Change("Amount", "no longer stated (was $500M)"));
    }

    @Test
    void isEmptyForTheSame() {
        assertThat(Change.between(Alerts.announced(), Alerts.announced())).isEmpty();
    }

    @Test
    void comparesHeadlineFactsWhateverTheirOrderAndNoOthers() {
        Alert announced = Alerts.announced();
        Alert reversed = Alerts.alert(
                9,
                Standing.RUMOURED,
                Severity.LOW,
                announced.facts().subList(0, 3).reversed(),
                announced.quotes());

        assertThat(reversed.headlineFacts()).isEqualTo(announced.headlineFacts());
        assertThat(Alerts.rumoured().headlineFacts()).isNotEqualTo(announced.headlineFacts());
    }
}
