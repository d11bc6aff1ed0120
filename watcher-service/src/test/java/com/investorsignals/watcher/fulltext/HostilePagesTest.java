package com.investorsignals.watcher.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.SmallJvm;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each hostile page is read, in a process with the memory of a service, which lives on. */
class HostilePagesTest {
    /** For all of them. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Map<String, String> OUTCOMES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        OUTCOMES.putAll(SmallJvm.outcomes(HostilePageReader.class, PATIENCE));
    }

    @ParameterizedTest
    @EnumSource
    void isRead(HostilePage page) {
        assertThat(OUTCOMES).containsEntry(page.name(), "None");
    }
}
