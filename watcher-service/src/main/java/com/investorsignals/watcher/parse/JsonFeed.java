package com.investorsignals.watcher.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.watcher.feed.HubLinks;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    /** Each value is an object of ours while it is read. */
    private static final int MAX_TOKENS = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxTokenCount(MAX_TOKENS).build())
            .build());
    private static final String VERSION = "https://jsonfeed.org/version/";

    private JsonFeed() {}

    static Parsed read(String text, @Nullable URI address, int maxEntries, List<String> problems) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            return new Parsed.Unreadable("It is JSON beyond what is read: " + e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            return new Parsed.Unreadable("It begins like JSON, but is not: " + e.getOriginalMessage());
        }
        if (!root.path("items").isArray()) {
            return new Parsed.Unreadable("It is JSON, but no JSON Feed: there is no list of items");
        }
        String version = root.path("version").asText("").replaceFirst("^http:", "https:");
        if (!version.startsWith(VERSION)) {
            problems.add("The JSON Feed version is missing");
        }
        Links links = new Links(address, Stream.ofNullable(string(root, "feed_url")), string(root, "home_page_url"));
        return new ParsedFeed(
                ("json feed " + (version.startsWith(VERSION) ? version.substring(VERSION.length()) : "")).strip(),
                string(root, "title"),
                links.absolute(string(root, "home_page_url")),
                string(root, "language"),
                Optional.empty(),
                hubLinks(root),
                entries(root, links, maxEntries, problems),
                problems);
    }

    private static HubLinks hubLinks(JsonNode root) {
        List<String> hubs = StreamSupport.stream(root.path("hubs").spliterator(), false)
                .filter(hub -> "websub".equalsIgnoreCase(string(hub, "type")))
                .map(hub -> string(hub, "url"))
                .filter(Objects::nonNull)
                .toList();
        String topic = string(root, "feed_url");
        return HubLinks.of(hubs, topic == null ? List.of() : List.of(topic));
    }

    private static List<ParsedEntry> entries(JsonNode root, Links links, int maxEntries, List<String> problems) {
        JsonNode items = root.path("items");
        if (items.size() > maxEntries) {
            problems.add("Only the first " + maxEntries + " of " + items.size() + " entries were read");
        }
        String feedAuthor = author(root);
        List<ParsedEntry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(items.size(), maxEntries); i++) {
            JsonNode item = items.path(i);
            if (string(item, "id") == null && string(item, "url") == null) {
                problems.add("An item without id and url was left out");
            } else {
                entries.add(entry(item, links, feedAuthor));
            }
        }
        return entries;
    }

    private static ParsedEntry entry(JsonNode item, Links links, @Nullable String feedAuthor) {
        String author = author(item);
        return new ParsedEntry(
                string(item, "id"),
                links.absolute(string(item, "url")),
                new Markup(item.path("title").asText(""), false),
                contents(item),
                author == null ? feedAuthor : author,
                string(item, "language"),
                FeedDates.parse(string(item, "date_published")),
                FeedDates.parse(string(item, "date_modified")),
                tags(item),
                null);
    }

    private static List<Markup> contents(JsonNode item) {
        return Stream.of(
                        new Markup(item.path("content_html").asText(""), true),
                        new Markup(item.path("content_text").asText(""), false),
                        new Markup(item.path("summary").asText(""), false))
                .filter(content -> !content.value().isBlank())
                .toList();
    }

    private static @Nullable String author(JsonNode node) {
        // "authors" came with 1.1; "author" is 1.0's, and still written.
        Stream<JsonNode> authors = Stream.concat(
                StreamSupport.stream(node.path("authors").spliterator(), false), Stream.of(node.path("author")));
        List<String> names = authors.map(author -> string(author, "name"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Text.seen(String.join(", ", names));
    }

    private static List<String> tags(JsonNode item) {
        return StreamSupport.stream(item.path("tags").spliterator(), false)
                .map(JsonNode::asText)
                .map(Text::seen)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Ids are sometimes written as numbers; the specification wants them read as text. */
    private static @Nullable String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? Text.clean(value.asText()) : null;
    }
}
