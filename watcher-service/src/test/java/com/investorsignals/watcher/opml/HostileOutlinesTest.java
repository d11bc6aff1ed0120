package com.investorsignals.watcher.opml;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.SmallJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile outlines are read or refused, in a process with the memory of a service, which lives on. */
class HostileOutlinesTest {
    /** For all of them. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Map<String, String> OUTCOMES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        OUTCOMES.putAll(SmallJvm.outcomes(HostileOutlinesReader.class, PATIENCE));
    }

    @ParameterizedTest
    @EnumSource
    void areReadOrRefused(HostileOutlines outlines) {
        assertThat(OUTCOMES)
                .as("outlines that were read before the process ended")
                .containsKey(outlines.name());
        assertThat(OUTCOMES.get(outlines.name())).contains(outlines.said());
    }
}
