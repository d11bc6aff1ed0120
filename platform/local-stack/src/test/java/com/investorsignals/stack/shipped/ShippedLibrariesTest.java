package com.investorsignals.stack.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.investorsignals.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedLibrariesTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "org.jsoup.jsoup-1.23.2.jar, org.jsoup:jsoup::jar:1.23.2, org.jsoup:jsoup",
        "jakarta.annotation.jakarta.annotation-api-3.0.0.jar, jakarta.annotation:jakarta.annotation-api::jar:3.0.0, jakarta.annotation:jakarta.annotation-api",
        "io.netty.netty-transport-native-epoll-4.1.138.Final-linux-x86_64.jar, io.netty:netty-transport-native-epoll:linux-x86_64:jar:4.1.138.Final, io.netty:netty-transport-native-epoll",
        "org.apache.logging.log4j.log4j-1.2-api-2.25.3.jar, org.apache.logging.log4j:log4j-1.2-api::jar:2.25.3, org.apache.logging.log4j:log4j-1.2-api",
        "com.github.luben.zstd-jni-1.5.6-10.jar, com.github.luben:zstd-jni::jar:1.5.6-10, com.github.luben:zstd-jni"
    })
    void namesAJarAsItsBuildDoes(String jar, String line, String name) throws IOException {
        build("watcher-service", List.of(jar), List.of(line));

        assertThat(read("watcher-service")).extracting(Library::name).containsExactly(name);
    }

    @Test
    void tellsWhichServicesALibraryStandsIn() throws IOException {
        String jsoup = "org.jsoup:jsoup::jar:1.23.2";
        build("rules-service", List.of(), List.of(jsoup));
        build("watcher-service", List.of("org.jsoup.jsoup-1.23.2.jar"), List.of(jsoup));
        build("notifier-service", List.of("org.jsoup.jsoup-1.23.2.jar"), List.of(jsoup));

        ShippedLibraries shipped = ShippedLibraries.read(
                        home, List.of("watcher-service", "rules-service", "notifier-service"))
                .orElseThrow();

        assertThat(shipped.services())
                .containsOnlyKeys(new Library("org.jsoup", "jsoup", "1.23.2"))
                .allSatisfy(
                        (_, services) -> assertThat(services).containsExactly("notifier-service", "watcher-service"));
    }

    @Test
    void leavesOutWhatIsOurs() throws IOException {
        build(
                "watcher-service",
                List.of("com.investorsignals.console-1.0-SNAPSHOT.jar"),
                List.of("com.investorsignals:console::jar:1.0-SNAPSHOT"));

        assertThat(read("watcher-service")).isEmpty();
    }

    @Test
    void doesNotGuessWhatAJarIs() throws IOException {
        build("watcher-service", List.of("org.example.stranger-1.0.jar"), List.of("org.jsoup:jsoup::jar:1.23.2"));

        assertThatThrownBy(() -> read("watcher-service"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("org.example.stranger-1.0.jar");
    }

    @Test
    void isEmptyBeforeAllServicesAreBuilt() throws IOException {
        build("watcher-service", List.of(), List.of());

        assertThat(ShippedLibraries.read(home, List.of("watcher-service", "rules-service")))
                .isEmpty();
    }

    private Iterable<Library> read(String service) throws IOException {
        return ShippedLibraries.read(home, List.of(service))
                .orElseThrow()
                .services()
                .keySet();
    }

    private void build(String service, List<String> jars, List<String> lines) throws IOException {
        Path app = home.resolve(service).resolve("target/quarkus-app");
        Files.createDirectories(app.resolve("lib/boot"));
        Files.createDirectories(app.resolve("lib/main"));
        Files.write(app.resolve("quarkus-app-dependencies.txt"), lines);
        for (String jar : jars) {
            Files.createFile(app.resolve("lib/main").resolve(jar));
        }
    }
}
