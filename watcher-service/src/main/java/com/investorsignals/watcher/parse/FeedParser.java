package com.investorsignals.watcher.parse;

import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any format from its bytes; the content decides which, not the Content-Type. XML is read strictly
 * first, which is fastest; then with Rome's healer of bad entities; at last from what a repair makes of it.
 */
public final class FeedParser {
    /** Some publish their whole archive; what is older than this many entries is not news. */
    private static final int DEFAULT_MAX_ENTRIES = 1_000;

    private final int maxEntries;

    public FeedParser() {
        this(DEFAULT_MAX_ENTRIES);
    }

    public FeedParser(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    public Parsed parse(byte[] body, @Nullable String contentType) {
        return parse(body, contentType, null);
    }

    /** Reads a body that came from {@code address}, against which relative links are resolved. */
    public Parsed parse(byte[] body, @Nullable String contentType, @Nullable URI address) {
        List<String> problems = new ArrayList<>();
        String text = TextDecoding.decode(body, contentType, problems);
        if (text.isBlank()) {
            return new Parsed.Unreadable("It is empty");
        }
        return switch (read(text, address, problems)) {
            case Parsed.Unreadable unreadable -> unreadable;
            case ParsedFeed feed -> limited(feed);
        };
    }

    private static Parsed read(String text, @Nullable URI address, List<String> problems) {
        String start = text.stripLeading().replace("\uFEFF", "");
        if (start.startsWith("{")) {
            return JsonFeed.read(start, address, problems);
        }
        String xml = XmlText.clean(text, problems);
        if (!xml.startsWith("<")) {
            return new Parsed.Unreadable("It is neither XML nor JSON");
        }
        Optional<Document> document = document(xml, problems);
        return document.isEmpty()
                ? new Parsed.Unreadable("It has no element in it")
                : RomeFeed.read(document.get(), address, problems);
    }

    private static Optional<Document> document(String xml, List<String> problems) {
        Optional<Document> strict = StrictXml.read(new StringReader(xml));
        if (strict.isPresent()) {
            return strict;
        }
        Optional<Document> healed = StrictXml.read(new XmlFixerReader(new StringReader(xml)));
        if (healed.isPresent()) {
            problems.add("Entities or ampersands that XML does not know were repaired");
            return healed;
        }
        return RepairedXml.read(xml, problems);
    }

    private ParsedFeed limited(ParsedFeed feed) {
        if (feed.entries().size() <= maxEntries) {
            return feed;
        }
        List<String> problems = new ArrayList<>(feed.problems());
        problems.add("Only the first " + maxEntries + " of " + feed.entries().size() + " entries were read");
        return feed.with(feed.entries().subList(0, maxEntries), problems);
    }
}
