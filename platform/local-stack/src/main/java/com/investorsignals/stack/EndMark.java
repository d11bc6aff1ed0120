package com.investorsignals.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Tells other processes that a service ended, and when. */
record EndMark(Path file) {

    static EndMark of(StackSettings settings, String service) {
        return new EndMark(settings.data().resolve(service + ".ended"));
    }

    void set(Instant at) throws IOException {
        Files.writeString(file, at.toString());
    }

    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    Optional<Instant> read() throws IOException {
        return Files.exists(file)
                ? Optional.of(Instant.parse(Files.readString(file).strip()))
                : Optional.empty();
    }
}
