package com.investorsignals.watcher.parse;

import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any format from its bytes; the content decides which, not the Content-Type. XML is read strictly
 * first, which is fastest; then with its entities healed; at last from what a repair makes of it.
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
        return read(text, address, problems);
    }

    private Parsed read(String text, @Nullable URI address, List<String> problems) {
        String start = text.stripLeading().replace("\uFEFF", "");
        if (start.startsWith("{")) {
            return JsonFeed.read(start, address, maxEntries, problems);
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

    Optional<Document> document(String xml, List<String> problems) {
        Optional<Document> strict = strictly(new StringReader(xml), problems);
        if (strict.isPresent()) {
            return strict;
        }
        Optional<Document> healed = strictly(new HealedEntities(xml), problems);
        if (healed.isPresent()) {
            problems.add("Entities or ampersands that XML does not know were repaired");
            return healed;
        }
        return RepairedXml.read(xml, new DocumentBounds(maxEntries), problems);
    }

    private Optional<Document> strictly(Reader xml, List<String> problems) {
        DocumentBounds bounds = new DocumentBounds(maxEntries);
        Optional<Document> document = StrictXml.read(xml, bounds);
        if (document.isPresent()) {
            bounds.report(problems);
        }
        return document;
    }
}
