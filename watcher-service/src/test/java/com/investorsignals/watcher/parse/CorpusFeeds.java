package com.investorsignals.watcher.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** What to begin with where the corpora are there: feeds, and the texts and dates in them; small, and thus fast. */
final class CorpusFeeds {
    private static final int LARGEST = 8_000;
    private static final int MOST = 120;
    private static final Pattern DATE =
            Pattern.compile("<(?:pubDate|published|updated|modified|issued|created|dc:date)>([^<]{1,100})<");

    private CorpusFeeds() {}

    static Stream<Named<byte[]>> documents() {
        return sample(files()).map(file -> Named.of(file.toString(), bytes(file)));
    }

    static Stream<Named<byte[]>> texts() {
        return seeds(files().stream()
                .flatMap(file -> new FeedParser().parse(bytes(file), null) instanceof ParsedFeed feed
                        ? feed.entries().stream()
                        : Stream.empty())
                .flatMap(entry -> entry.contents().stream())
                .filter(Markup::holdsHtml)
                .map(Markup::value));
    }

    static Stream<Named<byte[]>> dates() {
        return seeds(files().stream()
                .map(file -> DATE.matcher(new String(bytes(file), StandardCharsets.UTF_8)))
                .flatMap(matcher -> matcher.results().map((MatchResult date) -> date.group(1))));
    }

    private static Stream<Named<byte[]>> seeds(Stream<String> texts) {
        return sample(texts.distinct().toList())
                .map(text -> Named.of(Text.brief(text), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Path> files() {
        Path feeds = Path.of(System.getenv().getOrDefault("SIGNALS_CORPORA", ""), "feeds");
        if (!Files.isDirectory(feeds)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(feeds)) {
            return all.filter(file -> file.toString().matches(".*\\.(xml|rss|atom|rdf|json)"))
                    .filter(file -> file.toFile().length() <= LARGEST)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Evenly from all of them. */
    private static <T> Stream<T> sample(List<T> all) {
        int size = Math.min(MOST, all.size());
        return IntStream.range(0, size).mapToObj(i -> all.get(i * all.size() / size));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
