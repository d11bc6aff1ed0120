package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parser makes of the feeds that other parsers are tested with. */
@EnabledIfEnvironmentVariable(named = "SIGNALS_CORPORA", matches = ".+")
class FeedSuitesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"rss-parser, 1.0", "jsonfeed, 1.0", "feed-rs, 0.9", "gofeed, 0.9"})
    void readsAsManyEntriesAsTheSuiteExpects(String suite, double atLeast) throws IOException {
        Path folder = suites().resolve(suite);
        List<String> misses = new ArrayList<>();
        int judged = 0;
        for (String line : Files.readAllLines(folder.resolve("expected.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            JsonNode expected = row.path("expect").path("entry_count");
            if (expected.isInt()) {
                judged++;
                String found = entryCount(folder.resolve(row.path("file").asText()));
                if (!found.equals(expected.asText())) {
                    misses.add(row.path("file").asText() + " expected " + expected + ", found " + found);
                }
            }
        }

        Log.infof(
                "Suite %s: %s of %s entry counts met%n%s",
                suite, judged - misses.size(), judged, String.join("\n", misses));
        assertThat(judged).isPositive();
        assertThat((double) (judged - misses.size()) / judged).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"rome", "feedparser", "gofeed", "feed-rs"})
    void readsEveryFileWithoutACrash(String suite) throws IOException {
        int readable = 0;
        List<Path> files;
        try (Stream<Path> all = Files.walk(suites().resolve(suite))) {
            files = all.filter(file -> file.toString().matches(".*\\.(xml|rss|atom|rdf|json)"))
                    .toList();
        }
        List<String> unreadable = new ArrayList<>();
        for (Path file : files) {
            switch (new FeedParser().parse(Files.readAllBytes(file), null)) {
                case ParsedFeed _ -> readable++;
                case Parsed.Unreadable no -> unreadable.add(file.getFileName() + ": " + no.reason());
            }
        }

        Log.infof("Suite %s: %s of %s files are feeds", suite, readable, files.size());
        assertThat(readable).as(String.join("\n", unreadable)).isPositive();
    }

    @Test
    void isGivenAFolderThatExists() {
        assertThat(suites()).isDirectory();
    }

    private static String entryCount(Path file) throws IOException {
        return switch (new FeedParser().parse(Files.readAllBytes(file), null)) {
            case ParsedFeed feed -> Integer.toString(feed.entries().size());
            case Parsed.Unreadable unreadable -> unreadable.reason();
        };
    }

    private static Path suites() {
        return Path.of(System.getenv("SIGNALS_CORPORA"), "feeds");
    }
}
