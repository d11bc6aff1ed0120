package com.investorsignals.stack;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Settings of a stack for a test: ports of its own, and a data folder of its own that is empty. */
final class FreshSettings {
    /** As far apart are the base ports of two stacks; what a stack does not use, more replicas may. */
    private static final int PORTS = 20;

    /** Kept until this process ends. */
    private static final List<ServerSocket> CLAIMS = new CopyOnWriteArrayList<>();

    private FreshSettings() {}

    static StackSettings of(String name, Map<String, String> variables) throws IOException {
        Path home = Path.of(System.getProperty("signals.home", "../.."))
                .toAbsolutePath()
                .normalize();
        Path data = Path.of("target", "stacks", name).toAbsolutePath();
        if (Files.exists(data)) {
            delete(data);
        }
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("PATH", System.getenv("PATH"));
        StackSettings settings = new StackSettings(home, data, freeBasePort(), environment);
        Files.createDirectories(settings.logs());
        return settings;
    }

    /** A port of the stack's that belongs to nobody in particular. */
    static int sparePort(StackSettings settings, int number) {
        int offset = Port.values().length + number;
        if (offset >= PORTS - 1) {
            throw new IllegalArgumentException("there are no " + number + " spare ports");
        }
        return settings.basePort() + offset;
    }

    /** A base port from which every port of a stack is free now, and stays free of other tests' stacks. */
    private static int freeBasePort() {
        for (int base = 20_000; base < 30_000; base += PORTS) {
            if (isFree(base) && isClaimed(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no range of free ports was found");
    }

    private static boolean isFree(int base) {
        for (int offset = 0; offset < PORTS; offset++) {
            try (ServerSocket probe = new ServerSocket(base + offset)) {
                probe.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    /** A stack binds its ports long after they were chosen: whoever has the last of a range has the range. */
    private static boolean isClaimed(int base) {
        try {
            CLAIMS.add(new ServerSocket(base + PORTS - 1));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
