package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
        Files.createDirectories(settings.logs());
        jar(home.resolve("hoarder/target/quarkus-app/quarkus-run.jar"), Hoarder.class);

        try (ServiceProcess service = ServiceProcess.start(
                "hoarder", settings, URI.create("http://127.0.0.1:9"), Map.of(), List.of("-Xmx16m"))) {
            assertThat(service.handle().onExit().get(1, TimeUnit.MINUTES).isAlive())
                    .isFalse();
            assertThat(settings.logs().resolve("hoarder.log")).content().contains("Terminating due to");
        }
    }

    private static void jar(Path file, Class<?> main) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        main.getProtectionDomain().getCodeSource().getLocation().toString());
        Files.createDirectories(file.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.flush();
        }
    }
}
