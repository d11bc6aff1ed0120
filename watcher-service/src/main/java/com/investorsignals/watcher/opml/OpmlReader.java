package com.investorsignals.watcher.opml;

import com.investorsignals.outbound.FeedScheme;
import com.investorsignals.watcher.parse.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML as leniently as other readers write it. jsoup knows no DTD and no entities beyond XML's own, opens nothing
 * and grows nothing, and takes a bare ampersand or an unclosed outline for what it is.
 */
final class OpmlReader implements NodeVisitor {
    private static final int MAX_FEEDS = 20_000;
    private static final int MAX_FOLDERS = 50;
    private static final int MAX_CATEGORIES = 1_000;
    /** Each feed and each folder has two at most. */
    private static final int MAX_TAGS = 100_000;

    private static final Set<String> FEED_TYPES = Set.of("rss", "atom", "rdf");

    private final List<Outline> feeds = new ArrayList<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final String prefix;

    private OpmlReader(String prefix) {
        this.prefix = prefix;
    }

    static Opml read(byte[] body) {
        // One character a byte, whatever the encoding: in those that matter here, markup is ASCII.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (Text.withoutTagsBeyond(MAX_TAGS, text).length() < text.length()) {
            return new Opml.Unreadable("It holds more than " + MAX_TAGS + " tags, or one without an end");
        }
        Element root = document(text).firstElementChild();
        if (root == null) {
            return new Opml.Unreadable("It has no element in it");
        }
        if (!root.tagName().equalsIgnoreCase("opml")) {
            return new Opml.Unreadable("Its root element is <" + root.tagName() + ">, not <opml>");
        }
        OpmlReader reader = new OpmlReader(prefix(root));
        root.traverse(reader);
        return reader.feeds.size() > MAX_FEEDS
                ? new Opml.Unreadable("It lists more than " + MAX_FEEDS + " feeds")
                : new Opml.Outlines(reader.feeds);
    }

    private static Document document(String text) {
        try {
            byte[] body = UnescapedMarkup.escape(text).getBytes(StandardCharsets.ISO_8859_1);
            return Jsoup.parse(new ByteArrayInputStream(body), null, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("A stream in memory failed", e);
        }
    }

    private static String prefix(Element root) {
        return root.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("xmlns:"))
                .filter(attribute -> attribute.getValue().equals(Outline.NAMESPACE))
                .map(Attribute::getKey)
                .map(name -> name.substring("xmlns:".length()) + ":")
                .findFirst()
                .orElse("signals:");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element && isOutline(element)) {
            if (isFeed(element)) {
                feeds.add(outline(element));
            } else {
                folders.addLast(name(element));
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && isOutline(element) && !isFeed(element)) {
            folders.removeLast();
        }
    }

    private static boolean isOutline(Element element) {
        return element.tagName().equalsIgnoreCase("outline");
    }

    /** One that says to be a feed and has no address is told of, rather than taken for a folder. */
    private static boolean isFeed(Element outline) {
        return !value(outline, "xmlUrl").isEmpty()
                || FEED_TYPES.contains(value(outline, "type").toLowerCase(Locale.ROOT));
    }

    private Outline outline(Element element) {
        String url = FeedScheme.removed(value(element, "xmlUrl"));
        return new Outline(
                line(element),
                title(element, url),
                url,
                tags(element),
                value(element, prefix + Outline.POLL_INTERVAL).isEmpty()
                        ? null
                        : value(element, prefix + Outline.POLL_INTERVAL),
                value(element, prefix + Outline.FULL_TEXT).equals("true"),
                value(element, prefix + Outline.CARRIES_OTHERS).equals("true"),
                value(element, prefix + Outline.STATUS).equals("paused"));
    }

    /** 0 where it is not known: in an encoding that does not write ASCII as ASCII. */
    private static int line(Element element) {
        String line = value(element, UnescapedMarkup.LINE);
        return line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0;
    }

    private List<String> tags(Element element) {
        Stream<String> categories = Arrays.stream(value(element, "category").split("[,/]", MAX_CATEGORIES));
        return Stream.concat(folders.stream().limit(MAX_FOLDERS), categories)
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String title(Element element, String url) {
        String name = name(element);
        return name.isEmpty() || name.equals(url) ? null : name;
    }

    private static String name(Element element) {
        String title = value(element, "title");
        return title.isEmpty() ? value(element, "text") : title;
    }

    private static String value(Element element, String name) {
        return element.attributes().getIgnoreCase(name).strip();
    }
}
