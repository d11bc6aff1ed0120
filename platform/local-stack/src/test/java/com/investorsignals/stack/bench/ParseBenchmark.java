package com.investorsignals.stack.bench;

import com.investorsignals.stack.Corpora;
import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.Articles;
import com.investorsignals.watcher.parse.FeedParser;
import com.investorsignals.watcher.parse.Parsed;
import com.investorsignals.watcher.parse.ParsedFeed;
import com.investorsignals.watcher.polling.BodyFingerprint;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reading real feeds to articles with plain text, beside bare Rome on the same bytes. */
final class ParseBenchmark implements Benchmark {
    private static final UUID FEED = new UUID(0, 1);
    private static final String ADDRESS = "https://feeds.example/feed.xml";

    @Override
    public List<Figure> measure() throws Exception {
        List<byte[]> feeds = readableByRome(Corpora.require("feeds/rss-parser/input"));
        double megabytes = feeds.stream().mapToInt(feed -> feed.length).sum() / 1e6;
        FeedParser parser = new FeedParser();
        double[] seconds = Rounds.medianSeconds(
                () -> parseByRome(feeds),
                () -> feeds.forEach(feed -> articles(parser, feed)),
                () -> feeds.forEach(BodyFingerprint::of));
        return List.of(
                beside(megabytes, seconds[0], "feed parsing, text extracted", seconds[1]),
                beside(megabytes, seconds[0], "telling that a body says nothing new", seconds[2]));
    }

    private static Figure beside(double megabytes, double romesSeconds, String name, double seconds) {
        return Figure.beside("bare Rome", megabytes / romesSeconds, name, megabytes / seconds, "MB/s");
    }

    /** As a poll makes them: HTML becomes text only here. */
    private static List<Article> articles(FeedParser parser, byte[] feed) {
        return switch (parser.parse(feed, "application/xml")) {
            case ParsedFeed parsed -> Articles.of(parsed, FEED, ADDRESS, false);
            case Parsed.Unreadable unreadable -> throw new IllegalStateException(unreadable.reason());
        };
    }

    private static List<byte[]> readableByRome(Path folder) throws IOException {
        List<byte[]> feeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                byte[] feed = Files.readAllBytes(file);
                if (isReadableByRome(feed)) {
                    feeds.add(feed);
                }
            }
        }
        return feeds;
    }

    private static boolean isReadableByRome(byte[] feed) throws IOException {
        try {
            parseByRome(feed);
            return true;
        } catch (FeedException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void parseByRome(List<byte[]> feeds) throws IOException, FeedException {
        for (byte[] feed : feeds) {
            parseByRome(feed);
        }
    }

    private static void parseByRome(byte[] feed) throws IOException, FeedException {
        new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
    }
}
