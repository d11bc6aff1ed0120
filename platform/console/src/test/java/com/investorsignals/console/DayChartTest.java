package com.investorsignals.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.investorsignals.console.DayChart.Bar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayChartTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final List<String> KINDS = List.of("audit", "tranche");

    @Test
    void stacksTheKindsOfADayFromBelow() {
        DayChart chart = chart(Map.of(MONDAY, Map.of("audit", 1L, "tranche", 3L)));

        Bar audit = chart.bars().getFirst();
        Bar tranche = chart.bars().getLast();
        assertThat(audit.y() + audit.height()).isCloseTo(110, within(0.01));
        assertThat(tranche.y() + tranche.height()).isCloseTo(audit.y(), within(0.01));
        assertThat(tranche.height()).isCloseTo(3 * audit.height(), within(0.01));
        assertThat(tranche.told()).isEqualTo("23 Nov: 3 tranche");
    }

    @Test
    void reachesToTheHighestDay() {
        DayChart chart = chart(Map.of(MONDAY, Map.of("audit", 1L), MONDAY.plusDays(1), Map.of("audit", 6L)));

        assertThat(chart.top()).isEqualTo(6);
        assertThat(chart.half()).isEqualTo(3);
        assertThat(chart.bars().getLast().y()).isCloseTo(14, within(0.01));
    }

    @Test
    void namesOnlyTheKindsThatItShows() {
        assertThat(chart(Map.of(MONDAY, Map.of("tranche", 1L))).kinds()).containsExactly("tranche");
        assertThat(chart(Map.of()).isEmpty()).isTrue();
    }

    private static DayChart chart(Map<LocalDate, Map<String, Long>> counts) {
        return DayChart.of("Signals per day", MONDAY, MONDAY.plusDays(6), KINDS, counts);
    }
}
