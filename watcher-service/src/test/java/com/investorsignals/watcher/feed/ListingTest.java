package com.investorsignals.watcher.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PT0S PT5H PT10H PT15H PT20H, PT5H, P3D",
                "P1D P2D P3D P4D P5D, P1D, P3D",
                "P1D P3D P5D P7D P9D, P2D, P6D",
                "PT1H PT2H PT3H PT4H P900D, PT1H, P3D",
                "P7D P7D P7D P14D P14D P14D P21D, P1DT9H36M, P21D",
                "PT1H PT1H PT1H PT1H PT1H PT1H, -, P3D",
                "PT1H PT2H PT3H PT4H, -, -"
            })
    void tellsARhythmFromFiveDatesOn(String ages, Duration usualGap, Duration quietLimit) {
        Listing listing = listing(ages);

        assertThat(listing.usualGap()).isEqualTo(usualGap);
        assertThat(listing.quietLimit()).isEqualTo(quietLimit);
    }

    @ParameterizedTest
    @CsvSource({
        "P4D P5D P6D P7D P8D, true",
        "P2D P3D P4D P5D P6D, false",
        "P20D P30D P40D P50D P60D, false",
        "P31D P41D P51D P61D P71D, true",
        "P400D P401D, false"
    })
    void callsAFeedSilentOnlyAgainstItsOwnHabit(String ages, boolean silent) {
        assertThat(listing(ages).isSilent(NOW)).isEqualTo(silent);
    }

    @Test
    void believesNoDateInTheFuture() {
        Listing listing = Listing.of(3, List.of(NOW.plusSeconds(60), NOW.minusSeconds(60)), NOW);

        assertThat(listing.newestAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(listing.listed()).isEqualTo(3);
        assertThat(listing.dated()).isEqualTo(2);
    }

    private static Listing listing(String ages) {
        Stream<Duration> spans = Arrays.stream(ages.split(" ")).map(Duration::parse);
        List<Instant> dates = spans.map(NOW::minus).toList();
        return Listing.of(dates.size(), dates, NOW);
    }
}
