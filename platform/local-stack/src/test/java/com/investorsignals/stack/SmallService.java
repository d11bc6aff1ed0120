package com.investorsignals.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A class of a test's that stands where a service is built, and is started as a service is. */
final class SmallService {
    static final String NOWHERE = "http://127.0.0.1:9";

    private SmallService() {}

    /** Waits until it is killed. */
    static final class Living {
        private Living() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }

    /** Cannot start, and says why. */
    static final class Failing {
        private Failing() {}

        public static void main(String[] arguments) {
            System.out.println("There is no database.");
            System.exit(3);
        }
    }

    static ServiceProcess start(StackSettings settings, String name, Class<?> main, List<String> jvm) throws Exception {
        Files.createDirectories(settings.logs());
        jar(settings.home().resolve(name).resolve("target/quarkus-app/quarkus-run.jar"), main);
        return ServiceProcess.start(name, settings, URI.create(NOWHERE), Map.of(), jvm);
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
