package com.investorsignals.stack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A folder of what was accepted, in the order of acceptance over all runs. A file is there whole or not at all. */
final class NumberedFiles {
    private static final int SLUG = 60;

    private final Path folder;
    private final AtomicInteger number;

    private NumberedFiles(Path folder, int highest) {
        this.folder = folder;
        this.number = new AtomicInteger(highest);
    }

    static NumberedFiles in(Path folder) {
        try {
            Files.createDirectories(folder);
            return new NumberedFiles(folder, highestNumber(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name, without its ending, of the next file, which is about {@code title}. */
    String next(String title) {
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "%05d-%s".formatted(number.incrementAndGet(), slug.substring(0, Math.min(slug.length(), SLUG)));
    }

    void write(String name, byte[] content) throws IOException {
        Path unfinished = folder.resolve("." + name);
        Files.write(unfinished, content);
        Files.move(unfinished, folder.resolve(name));
    }

    private static int highestNumber(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{5,9}-.*"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.indexOf('-'))))
                    .max()
                    .orElse(0);
        }
    }
}
