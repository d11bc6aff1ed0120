package com.investorsignals.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The real feeds and news to measure with, in the folder that SIGNALS_CORPORA names. */
public final class Corpora {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpora() {}

    /** A file or folder of the corpora; a benchmark whose corpus is absent is skipped and says so. */
    public static Path require(String name) throws MissingCorpus {
        String corpora = System.getenv("SIGNALS_CORPORA");
        Path path = Path.of(corpora == null ? "corpora" : corpora, name);
        if (corpora == null || !Files.exists(path)) {
            throw new MissingCorpus(name);
        }
        return path;
    }

    /** The first {@code most} lines of a file of JSON lines, which may be compressed. */
    public static List<JsonNode> lines(Path file, int most) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null && rows.size() < most; line = reader.readLine()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    /** A corpus that is not on this machine. */
    public static final class MissingCorpus extends Exception {
        MissingCorpus(String name) {
            super("the corpus " + name + " is not here (SIGNALS_CORPORA names the folder)");
        }
    }
}
