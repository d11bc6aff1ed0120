package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.SmallJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each hostile feed is read or refused, in a process with the memory of a service, which lives on. */
class HostileFeedsTest {
    /** For all of them. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Map<String, String> OUTCOMES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        OUTCOMES.putAll(SmallJvm.outcomes(HostileFeedReader.class, PATIENCE));
    }

    @ParameterizedTest
    @EnumSource
    void isReadOrRefused(HostileFeed feed) {
        assertThat(OUTCOMES).as("feeds that were read before the process ended").containsKey(feed.name());
        assertThat(OUTCOMES.get(feed.name())).contains(feed.said()).doesNotContain("BROKEN", "root:");
    }
}
