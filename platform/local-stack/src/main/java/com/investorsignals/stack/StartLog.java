package com.investorsignals.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What one start wrote to a log, which holds what earlier ones wrote as well. */
record StartLog(Path file, long begin) {
    private static final int LINES = 8;
    /** More than so many lines have, and little to read. */
    private static final int TAIL_BYTES = 64 * 1024;

    /** From here on. */
    static StartLog of(Path file) {
        return new StartLog(file, length(file));
    }

    long length() {
        return length(file);
    }

    /** Where to look, with the last lines; where a stack was printed, it is left to be looked at. */
    String lastWords() {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return "It wrote nothing to " + file + ".";
        }
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        return "Its last words in " + file + ":\n  " + String.join("\n  ", last);
    }

    private List<String> lines() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(begin, log.length() - TAIL_BYTES);
            byte[] written = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(written);
            return new String(written, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.matches("\\s+(at |\\.\\.\\. ).*"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long length(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
