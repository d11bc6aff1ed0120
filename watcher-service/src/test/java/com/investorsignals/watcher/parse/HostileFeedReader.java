package com.investorsignals.watcher.parse;

import com.investorsignals.watcher.polling.Preview;
import java.net.URI;
import java.util.List;

/** Reads the hostile feeds in a process of its own, with as little memory as a service has, and tells what came of each. */
public final class HostileFeedReader {
    private static final URI ADDRESS = URI.create("https://a.example/feed.xml");

    private HostileFeedReader() {}

    public static void main(String[] names) {
        for (HostileFeed feed : HostileFeed.values()) {
            if (names.length == 0 || List.of(names).contains(feed.name())) {
                long start = System.nanoTime();
                String words = words(new FeedParser().parse(feed.body(), null, ADDRESS));
                System.out.println(feed + "\t" + words);
                System.err.printf("%s took %d ms%n", feed, (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    private static String words(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Unreadable unreadable -> "unreadable: " + unreadable.reason();
            case ParsedFeed feed ->
                feed.entries().size() + " entries; " + String.join("; ", feed.problems())
                        + Promises.broken(Preview.of(feed, ADDRESS.toString())).stream()
                                .map(promise -> "; BROKEN " + promise)
                                .reduce("", String::concat);
        };
    }
}
