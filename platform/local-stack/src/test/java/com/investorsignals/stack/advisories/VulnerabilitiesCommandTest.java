package com.investorsignals.stack.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.stack.osv.OsvClient;
import com.investorsignals.stack.osv.OsvServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VulnerabilitiesCommandTest {
    private static final List<String> SERVICES = List.of("watcher-service", "rules-service");

    @TempDir
    private Path home;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private OsvServer server;

    @BeforeEach
    void start() throws IOException {
        server = new OsvServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void is2BeforeABuild() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(output()).contains("./signals up");
    }

    @Test
    void is0WhenNothingIsKnownOfWhatIsShipped() throws Exception {
        ship("org.example:harmless::jar:1.0");
        server.answers("{\"results\":[{}]}");

        assertThat(run()).isZero();
        assertThat(output())
                .startsWith("1 libraries are shipped by 2 services.")
                .contains("0 can be reached, 0 are not assessed yet and 0 cannot be reached.")
                .doesNotContain("OSV");
    }

    @Test
    void is1WhenSomethingCanBeReached() throws Exception {
        ship("org.jsoup:jsoup::jar:1.22.1");
        server.answers("{\"results\":[{}]}");

        assertThat(run()).isOne();
        assertThat(output()).containsPattern("CVE-2026-75140 +org.jsoup:jsoup +1.22.1 +rules, watcher +1.23.2 +yes");
    }

    @Test
    void is1WhenSomethingIsNotAssessedYet() throws Exception {
        ship("org.example:harmless::jar:1.0");
        server.answers("{\"results\":[{\"vulns\":[{\"id\":\"GHSA-new\"}]}]}")
                .answers("{\"id\":\"GHSA-new\",\"summary\":\"It is not harmless\"}");

        assertThat(run()).isOne();
        assertThat(output())
                .containsPattern("GHSA-new +org.example:harmless +1.0 +rules, watcher +- +not assessed yet")
                .contains("    It is not harmless");
    }

    @Test
    void saysWhenOsvCouldNotBeAskedAndGoesOn() throws Exception {
        ship("org.example:harmless::jar:1.0");
        server.answers(500, "");

        assertThat(run()).isZero();
        assertThat(output())
                .containsPattern("OSV could not be asked \\(it answered 500\\): only the \\d+ advisories kept in the"
                        + " project, as of \\d{4}-\\d\\d-\\d\\d, were compared\\.");
    }

    @Test
    void saysWhenOsvCouldNotBeAskedToTheEnd() throws Exception {
        ship("org.example:harmless::jar:1.0");
        server.answers("{\"results\":[{\"vulns\":[{\"id\":\"GHSA-new\"}]}]}").answers(503, "");

        assertThat(run()).isOne();
        assertThat(output())
                .contains("OSV could not be asked to the end (it answered 503)")
                .contains("GHSA-new");
    }

    private int run() throws Exception {
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            OsvClient osv = new OsvClient(server.address(), Duration.ofSeconds(20));
            return new VulnerabilitiesCommand(home, SERVICES, osv, out, false).run();
        }
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void ship(String line) throws IOException {
        String[] parts = line.split(":", -1);
        for (String service : SERVICES) {
            Path app = home.resolve(service).resolve("target/quarkus-app");
            Files.createDirectories(app.resolve("lib/boot"));
            Files.createDirectories(app.resolve("lib/main"));
            Files.writeString(app.resolve("quarkus-app-dependencies.txt"), line);
            Files.createFile(app.resolve("lib/main/%s.%s-%s.jar".formatted(parts[0], parts[1], parts[4])));
        }
    }
}
