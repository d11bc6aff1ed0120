package com.investorsignals.stack.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.stack.shipped.Library;
import com.investorsignals.stack.shipped.ShippedLibraries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The services as they were built just now. */
class ShippedAdvisoriesIT {
    private static final Path HOME = Path.of(System.getProperty("signals.home", "../.."));
    private static final List<String> SERVICES = List.of("watcher-service", "rules-service", "notifier-service");

    @Test
    void shipNothingWithAVulnerabilityThatIsKeptAsReachable() throws IOException {
        Set<Library> shipped =
                ShippedLibraries.read(HOME, SERVICES).orElseThrow().services().keySet();

        Comparison comparison = Comparison.of(shipped, KeptAdvisories.read(), List.of());

        assertThat(shipped).extracting(Library::name).contains("io.netty:netty-codec-http", "org.jsoup:jsoup");
        assertThat(comparison.findings()).noneMatch(finding -> finding.status() == Status.AFFECTED);
    }
}
