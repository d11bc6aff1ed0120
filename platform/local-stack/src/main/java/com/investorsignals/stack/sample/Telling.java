package com.investorsignals.stack.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the telling of the sample stories began. Kept in the data folder: after a restart the feeds go on with the same
 * articles under the same dates, so nothing is told again.
 */
final class Telling {
    private final Path file;
    private volatile @Nullable Instant began;

    Telling(Path data) {
        this.file = data.resolve("samples-began");
        try {
            this.began =
                    Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable Instant began() {
        return began;
    }

    void begin(Instant now) throws IOException {
        Files.writeString(file, now.toString());
        began = now;
    }
}
