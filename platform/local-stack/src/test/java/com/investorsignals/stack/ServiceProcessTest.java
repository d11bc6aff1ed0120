package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    @TempDir
    Path home;

    /** A service that would outlive the end of its memory. */
    static final class Hoarder {
        private Hoarder() {}

        public static void main(String[] arguments) throws InterruptedException {
            List<byte[]> hoard = new ArrayList<>();
            try {
                while (hoard.size() < 1_000) {
                    hoard.add(new byte[1024 * 1024]);
                }
            } catch (OutOfMemoryError e) {
                hoard.clear();
                Thread.currentThread().join();
            }
        }
    }

    @Test
    void endsWhenItHasNoMemoryLeft() throws Exception {
        StackSettings settings = new StackSettings(home, home.resolve("data"), 0, Map.of());

        try (ServiceProcess service = SmallService.start(settings, "hoarder", Hoarder.class, List.of("-Xmx16m"))) {
            assertThat(service.handle().onExit().get(1, TimeUnit.MINUTES).isAlive())
                    .isFalse();
            assertThat(settings.logs().resolve("hoarder.log")).content().contains("Terminating due to");
        }
    }

    @Test
    void saysOfAStartThatFailsWhatItWroteAndNothingOlder() throws Exception {
        StackSettings settings = new StackSettings(home, home.resolve("data"), 0, Map.of());
        Path log = settings.logs().resolve("failing.log");
        Files.createDirectories(settings.logs());
        Files.writeString(log, "failing stopped in 0.4s\n");

        try (ServiceProcess service = SmallService.start(settings, "failing", SmallService.Failing.class, List.of());
                HttpClient http = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> service.awaitReady(http))
                    .isInstanceOf(StackException.class)
                    .hasMessageStartingWith("failing ended with exit code 3. Its last words in " + log)
                    .hasMessageEndingWith("There is no database.")
                    .hasMessageNotContaining("stopped");
        }
    }
}
