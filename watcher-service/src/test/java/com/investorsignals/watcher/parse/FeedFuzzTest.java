package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.investorsignals.watcher.polling.Preview;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes are read or refused, and what is read of them keeps its promises. A test run replays the corpora and what
 * was found before; {@code ./signals soak fuzz} looks for more.
 */
class FeedFuzzTest {
    private static final URI ADDRESS = URI.create("https://a.example/feed.xml");

    @MethodSource("com.investorsignals.watcher.parse.CorpusFeeds#documents")
    @FuzzTest
    void feedIsReadOrRefused(byte[] body) {
        Parsed parsed = new FeedParser().parse(body, null, ADDRESS);

        switch (parsed) {
            case ParsedFeed feed ->
                assertThat(Promises.broken(Preview.of(feed, ADDRESS.toString())))
                        .isEmpty();
            case Parsed.Unreadable unreadable ->
                assertThat(Promises.broken(unreadable)).isEmpty();
        }
    }

    @MethodSource("com.investorsignals.watcher.parse.CorpusFeeds#texts")
    @FuzzTest
    void htmlBecomesCleanText(byte[] html) {
        Markup markup = new Markup(new String(html, StandardCharsets.UTF_8), true);

        assertThat(Promises.broken(markup)).isEmpty();
    }

    /** An instant that is written in the common form is that instant again. */
    @MethodSource("com.investorsignals.watcher.parse.CorpusFeeds#dates")
    @FuzzTest
    void dateIsOneOrNone(byte[] date) {
        Instant instant = FeedDates.parse(new String(date, StandardCharsets.UTF_8));

        if (instant != null) {
            assertThat(FeedDates.parse(instant.toString())).isEqualTo(instant);
        }
    }
}
