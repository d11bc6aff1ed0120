package com.investorsignals.watcher.fulltext;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.investorsignals.watcher.article.PlainText;
import com.investorsignals.watcher.parse.Markup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article to machines (schema.org in JSON-LD).
 *
 * @param text empty where it does not give it
 * @param free false if the page says that it shows the article to those who pay
 */
record StructuredArticle(String text, boolean free) {
    private static final int MOST_NODES = 10_000;
    /** Each value is an object of ours while it is read. */
    private static final int MAX_TOKENS = 100_000;

    private static final Set<String> OTHER_TYPES = Set.of("BlogPosting", "LiveBlogPosting", "Report");
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Of several articles, what is said of the one with this title, else of the longest. */
    static StructuredArticle of(Document page, String title) {
        List<JsonNode> articles = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> articles(script).stream())
                .toList();
        List<JsonNode> titled = articles.stream()
                .filter(article -> Words.of(article.path("headline").asText("")).equals(Words.of(title)))
                .toList();
        String text = (titled.isEmpty() ? articles : titled)
                .stream()
                        .map(article -> PlainText.of(
                                new Markup(article.path("articleBody").asText(""), true)))
                        .reduce("", (a, b) -> b.length() > a.length() ? b : a);
        return new StructuredArticle(text, articles.stream().noneMatch(StructuredArticle::isPaidFor));
    }

    private static List<JsonNode> articles(Element script) {
        List<JsonNode> articles = new ArrayList<>();
        Deque<JsonNode> ahead = new ArrayDeque<>();
        ahead.add(read(script.data()));
        for (int i = 0; i < MOST_NODES && !ahead.isEmpty(); i++) {
            JsonNode node = ahead.removeFirst();
            if (node.isObject() && isArticle(node.path("@type"))) {
                articles.add(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    ahead.add(child);
                }
            });
        }
        return articles;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // Whatever else it is, it is nothing that is said to machines.
            return JSON.missingNode();
        }
    }

    private static boolean isArticle(JsonNode types) {
        return (types.isArray() ? types.valueStream() : Stream.of(types))
                .map(type -> type.asText(""))
                .anyMatch(type -> type.endsWith("Article") || OTHER_TYPES.contains(type));
    }

    private static boolean isPaidFor(JsonNode article) {
        return article.path("isAccessibleForFree")
                .asText("")
                .toLowerCase(Locale.ROOT)
                .endsWith("false");
    }
}
