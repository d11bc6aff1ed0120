package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartLogTest {
    @TempDir
    Path folder;

    @Test
    void quotesNothingThatAnEarlierStartWrote() throws IOException {
        Path log = folder.resolve("rules-service.log");
        Files.writeString(log, "rules-service stopped in 0.9s\n");

        StartLog start = StartLog.of(log);

        assertThat(start.lastWords()).isEqualTo("It wrote nothing to " + log + ".");
        Files.writeString(
                log, "ERROR no connection to the database\n\tat a.B.c(B.java:7)\n", StandardOpenOption.APPEND);
        assertThat(start.lastWords())
                .isEqualTo("Its last words in " + log + ":\n  ERROR no connection to the database");
    }

    @Test
    void quotesTheLastLinesAlone() throws IOException {
        Path log = folder.resolve("rules-service.log");
        StartLog start = StartLog.of(log);

        Files.writeString(log, "line\n".repeat(100_000) + "1\n2\n3\n4\n5\n6\n7\n8\n");

        assertThat(start.lastWords()).endsWith(".log:\n  1\n  2\n  3\n  4\n  5\n  6\n  7\n  8");
    }
}
