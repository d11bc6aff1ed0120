package com.investorsignals.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final String NAME = "rules-service";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicReference<ServiceProcess> running = new AtomicReference<>();
    private final AtomicInteger restarts = new AtomicInteger();
    private StackSettings settings;

    @BeforeEach
    void standInAnEmptyFolder() {
        settings = new StackSettings(home, home.resolve("data"), 0, Map.of());
    }

    @Test
    void startsAgainWhatEndedAndSaysSo() throws Exception {
        running.set(start(SmallService.Living.class));
        ServiceProcess killed = running.get();

        try (Supervisor supervisor = supervisor(() -> running.set(start(SmallService.Living.class)))) {
            supervisor.watch(List.of(NAME));
            killed.kill();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(said()).contains(NAME + " is ready again."));
        }

        assertThat(said()).startsWith(NAME + " ended with exit code 137; it is started again in 0 s.");
        assertThat(running.get()).isNotSameAs(killed);
        assertThat(running.get().handle().isAlive()).isTrue();
        assertThat(EndMark.of(settings, NAME).read()).isPresent();
        running.get().close();
    }

    @Test
    void givesUpInWordsWhatEndsAgainAndAgain() throws Exception {
        running.set(start(SmallService.Failing.class));

        try (Supervisor supervisor = supervisor(() -> {})) {
            supervisor.watch(List.of(NAME));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(said()).contains("for the 5th time in a row, and is not started again."));
        }

        assertThat(restarts).hasValue(4);
        assertThat(said()).contains("There is no database.", "./signals down, then ./signals up");
    }

    @Test
    void goesOnWhenAStartFails() throws Exception {
        running.set(start(SmallService.Failing.class));

        try (Supervisor supervisor = supervisor(() -> {
            throw new StackException("It was not ready in time.");
        })) {
            supervisor.watch(List.of(NAME));
            await().atMost(PATIENCE).until(() -> restarts.get() == 4);
        }

        assertThat(said()).contains("It was not ready in time.").doesNotContain("ready again");
    }

    @Test
    void startsNothingOnceItIsClosed() throws Exception {
        running.set(start(SmallService.Living.class));
        try (Supervisor supervisor = supervisor(() -> {})) {
            supervisor.watch(List.of(NAME));
        }

        running.get().kill();

        assertThat(restarts).hasValue(0);
        assertThat(said()).isEmpty();
    }

    private interface Start {
        void run() throws Exception;
    }

    private Supervisor supervisor(Start start) {
        Supervisor.Restart restart = _ -> {
            restarts.incrementAndGet();
            start.run();
        };
        return new Supervisor(
                settings, _ -> running.get(), restart, Duration.ofMillis(1), new PrintStream(said, true, UTF_8));
    }

    private ServiceProcess start(Class<?> main) throws Exception {
        return SmallService.start(settings, NAME, main, List.of());
    }

    private String said() {
        return said.toString(UTF_8);
    }
}
