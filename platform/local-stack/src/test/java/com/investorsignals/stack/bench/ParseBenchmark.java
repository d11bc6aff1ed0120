package com.investorsignals.stack.bench;

import com.investorsignals.stack.Corpora;
import com.investorsignals.watcher.parse.FeedParser;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reading real feeds to articles with plain text, beside bare Rome on the same bytes. */
final class ParseBenchmark implements Benchmark {

    @Override
    public List<Figure> measure() throws Exception {
        List<byte[]> feeds = readableByRome(Corpora.require("feeds/rss-parser/input"));
        double megabytes = feeds.stream().mapToInt(feed -> feed.length).sum() / 1e6;
        FeedParser parser = new FeedParser();
        double ours = Rounds.medianSeconds(() -> feeds.forEach(feed -> parser.parse(feed, "application/xml")));
        double rome = Rounds.medianSeconds(() -> {
            for (byte[] feed : feeds) {
                parseByRome(feed);
            }
        });
        return List.of(
                Figure.beside("bare Rome", megabytes / rome, "feed parsing, text extracted", megabytes / ours, "MB/s"));
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

    private static void parseByRome(byte[] feed) throws IOException, FeedException {
        new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed)));
    }
}
