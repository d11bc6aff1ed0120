package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackSettingsTest {
    @ParameterizedTest
    @CsvSource({"'', PT2M", "90s, PT1M30S", "10m, PT10M", "PT1H, PT1H"})
    void waitsForAStartAsLongAsThePersonSays(String said, Duration understood) {
        assertThat(settings(said).startTimeout()).isEqualTo(understood);
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatThrownBy(() -> settings("soon").startTimeout())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("\"soon\"");
    }

    private static StackSettings settings(String startTimeout) {
        Path folder = Path.of("nowhere");
        return new StackSettings(folder, folder, 8080, Map.of("SIGNALS_START_TIMEOUT", startTimeout));
    }
}
