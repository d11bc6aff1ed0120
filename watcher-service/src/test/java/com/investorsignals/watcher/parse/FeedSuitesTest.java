package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.investorsignals.watcher.parse.SuiteExpectation.Document;
import com.investorsignals.watcher.polling.Preview;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preview makes of the feeds that other parsers are tested with; the floors are what was reached, and only rise. */
@EnabledIfEnvironmentVariable(named = "SIGNALS_CORPORA", matches = ".+")
class FeedSuitesTest {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Map<Document, Optional<Preview>> PREVIEWS = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feedparser | ENTRY_COUNT | 100
            feedparser | FEED_TITLE  | 99.6
            feedparser | FEED_LINK   | 100
            feedparser | ENTRY_TITLE | 100
            feedparser | ENTRY_LINK  | 100
            feedparser | PUBLISHED   | 100
            feedparser | UPDATED     | 100
            feedparser | AUTHOR      | 100
            gofeed     | ENTRY_COUNT | 100
            gofeed     | FEED_TITLE  | 100
            gofeed     | FEED_LINK   | 66.6
            gofeed     | ENTRY_TITLE | 100
            gofeed     | ENTRY_LINK  | 72.7
            gofeed     | PUBLISHED   | 100
            gofeed     | UPDATED     | 100
            gofeed     | AUTHOR      | 100
            feed-rs    | ENTRY_COUNT | 100
            feed-rs    | FEED_TITLE  | 100
            feed-rs    | FEED_LINK   | 84.2
            feed-rs    | ENTRY_TITLE | 100
            feed-rs    | ENTRY_LINK  | 100
            feed-rs    | PUBLISHED   | 100
            feed-rs    | UPDATED     | 100
            feed-rs    | AUTHOR      | 100
            rss-parser | ENTRY_COUNT | 100
            rss-parser | FEED_TITLE  | 100
            rss-parser | FEED_LINK   | 100
            rss-parser | ENTRY_TITLE | 100
            rss-parser | ENTRY_LINK  | 100
            rss-parser | PUBLISHED   | 100
            rss-parser | AUTHOR      | 100
            jsonfeed   | ENTRY_COUNT | 100
            jsonfeed   | FEED_TITLE  | 100
            jsonfeed   | FEED_LINK   | 100
            """)
    void meetsWhatTheSuiteStates(String suite, SuiteField field, double floor) throws IOException {
        List<SuiteExpectation> stated = stated(suite).judged().stream()
                .filter(expectation -> expectation.field() == field)
                .toList();

        assertShare(suite + " " + field, stated, floor);
    }

    /** Any reader of nothing gets the number of no entries right. */
    @ParameterizedTest
    @CsvSource({"feedparser, 100", "gofeed, 100", "feed-rs, 100", "rss-parser, 100", "jsonfeed, 100"})
    void countsTheEntriesOfFeedsThatHaveSome(String suite, double floor) throws IOException {
        List<SuiteExpectation> stated = stated(suite).judged().stream()
                .filter(expectation -> expectation.field() == SuiteField.ENTRY_COUNT)
                .filter(expectation -> !expectation.stated().equals("0"))
                .toList();

        assertShare(suite + " ENTRY_COUNT above none", stated, floor);
    }

    @ParameterizedTest
    @CsvSource({"feedparser, 8", "gofeed, 8", "feed-rs, 8", "rss-parser, 7", "jsonfeed, 3"})
    void leavesOutNothingSilently(String suite, int fields) throws IOException {
        SuiteExpectations stated = stated(suite);

        stated.leftOut().forEach((reason, count) -> Log.infof("%s leaves out %s: %s", suite, count, reason));
        assertThat(stated.judged().stream().map(SuiteExpectation::field).distinct())
                .as("fields that have a floor")
                .hasSize(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rome", "feedparser/illformed"})
    void readsOrRefusesEveryFileInTimeAndSaysWhatItTolerated(String folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(suites().resolve(folder))) {
            files = all.filter(file -> file.toString().matches(".*\\.(xml|rss|atom|rdf|json|opml)"))
                    .toList();
        }
        Duration longest = Duration.ZERO;
        for (Path file : files) {
            byte[] body = Files.readAllBytes(file);
            long start = System.nanoTime();
            Parsed parsed = assertTimeoutPreemptively(BOUND, () -> new FeedParser().parse(body, null), file::toString);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            longest = taken.compareTo(longest) > 0 ? taken : longest;
            assertThat(isWellFormed(body) || saysWhatIsWrong(parsed))
                    .as(file.toString())
                    .isTrue();
        }

        Log.infof("%s: %s files, the longest took %s ms", folder, files.size(), longest.toMillis());
        assertThat(files).isNotEmpty();
    }

    private static void assertShare(String what, List<SuiteExpectation> stated, double floor) {
        List<String> misses = stated.stream()
                .flatMap(expectation -> miss(expectation).stream())
                .toList();
        int met = stated.size() - misses.size();
        double share = 100.0 * met / stated.size();

        Log.infof("%s: %s of %s, %.1f %%%n%s", what, met, stated.size(), share, String.join("\n", misses));
        assertThat(share).as(what).isGreaterThanOrEqualTo(floor);
    }

    private static Optional<String> miss(SuiteExpectation expectation) {
        Optional<String> found = PREVIEWS.computeIfAbsent(expectation.document(), FeedSuitesTest::preview)
                .map(preview -> expectation.field().found(preview, expectation.entry()));
        boolean isMet = found.filter(value -> expectation.field().isMet(expectation.stated(), value))
                .isPresent();
        return isMet ? Optional.empty() : Optional.of(expectation + ", found " + found.orElse("no feed at all"));
    }

    private static Optional<Preview> preview(Document document) {
        String place = suites().relativize(document.file()).toString();
        // Where feedparser's own server has its documents: its suite states links relative to it.
        URI address = URI.create("http://127.0.0.1:8097/" + place.replaceFirst("^feedparser/", ""));
        try {
            byte[] body = Files.readAllBytes(document.file());
            return switch (new FeedParser().parse(body, document.contentType(), address)) {
                case ParsedFeed feed -> Optional.of(Preview.of(feed, address.toString()));
                case Parsed.Unreadable _ -> Optional.empty();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWellFormed(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replace("\uFEFF", "");
        return StrictXml.read(new StringReader(text), new DocumentBounds(1_000)).isPresent();
    }

    private static boolean saysWhatIsWrong(Parsed parsed) {
        return switch (parsed) {
            case ParsedFeed feed -> !feed.problems().isEmpty();
            case Parsed.Unreadable unreadable -> !unreadable.reason().isBlank();
        };
    }

    private static SuiteExpectations stated(String suite) throws IOException {
        return SuiteExpectations.of(suites().resolve(suite));
    }

    private static Path suites() {
        return Path.of(System.getenv("SIGNALS_CORPORA"), "feeds");
    }
}
