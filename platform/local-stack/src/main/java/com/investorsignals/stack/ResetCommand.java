package com.investorsignals.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Forgets everything: the next start begins with empty databases, topics and mail, and a new password. */
record ResetCommand(StackSettings settings, PrintStream out) {

    void run() throws IOException {
        if (!Files.exists(settings.data())) {
            out.println("There is no data to forget.");
            return;
        }
        if (!Files.exists(settings.data().resolve("stack.lock"))) {
            throw new StackException(settings.data() + " is no data folder of a stack; it is left alone.");
        }
        try (StackLock _ = StackLock.acquire(settings)) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(settings.data())) {
                files = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
        out.println("Deleted " + settings.data());
    }
}
