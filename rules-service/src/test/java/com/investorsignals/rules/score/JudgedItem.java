package com.investorsignals.rules.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.CompanyKey;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Standing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A news item with the one signal that a reader found in it before the product judged it.
 *
 * @param signal empty when there is none
 * @param borderline a reasonable reader could decide otherwise
 */
record JudgedItem(String id, ArticleText article, Optional<Expected> signal, boolean borderline) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<JudgedItem> read(String judgements, Path news) throws IOException {
        return beside(judgements, news, (judged, item) -> of(judged, article(item)));
    }

    /** What is made of judgements, which are kept without the text, and of the items of the folder. */
    static <T> List<T> beside(String judgements, Path news, BiFunction<JsonNode, JsonNode, T> make) throws IOException {
        Map<String, Map<String, JsonNode>> byFile = new HashMap<>();
        var items = new ArrayList<T>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                JudgedItem.class.getResourceAsStream("/" + judgements), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode judged = JSON.readTree(line);
                String file = judged.get("file").asText();
                if (!byFile.containsKey(file)) {
                    byFile.put(file, items(news.resolve(file + ".jsonl.gz")));
                }
                String id = judged.get("id").asText();
                JsonNode item = Objects.requireNonNull(byFile.get(file).get(id), id);
                items.add(make.apply(judged, item));
            }
        }
        return items;
    }

    /** The items of a file by their ids, in its order. */
    static Map<String, JsonNode> items(Path file) throws IOException {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = JSON.readTree(line);
                items.put(item.get("id").asText(), item);
            }
        }
        return items;
    }

    /** As the watcher would hand it on: with its address, and with its publisher where the item names a domain. */
    static ArticleText article(JsonNode item) {
        String source = item.path("source").asText();
        @Nullable URI url = item.hasNonNull("url") ? address(item.get("url").asText()) : null;
        @Nullable String publisher = source.contains(".") ? source : url == null ? null : url.getHost();
        ArticleText plain =
                Judges.article(item.get("title").asText(), item.path("text").asText(), publisher);
        return new ArticleText(
                plain.articleId(),
                plain.title(),
                plain.text(),
                url,
                publisher,
                plain.publishedAt(),
                plain.observedAt(),
                null,
                "en",
                List.of());
    }

    /** An address that is cut off within an escape is none. */
    private static @Nullable URI address(String written) {
        try {
            return new URI(written.replace("|", "%7C"));
        } catch (URISyntaxException _) {
            return null;
        }
    }

    private static JudgedItem of(JsonNode judged, ArticleText article) {
        Optional<Expected> signal = judged.has("category") ? Optional.of(Expected.of(judged)) : Optional.empty();
        return new JudgedItem(
                judged.get("id").asText(),
                article,
                signal,
                judged.path("borderline").asBoolean());
    }

    /**
     * What the reader found.
     *
     * @param companies the keys of the names that are right for it: a deal may be told of either side
     */
    record Expected(Category category, List<String> companies, Standing standing) {
        private static Expected of(JsonNode judged) {
            var companies = new ArrayList<String>();
            judged.get("company").forEach(name -> companies.add(CompanyKey.of(name.asText())));
            return new Expected(
                    Category.valueOf(judged.get("category").asText().toUpperCase(Locale.ROOT)),
                    companies,
                    Standing.valueOf(judged.get("standing").asText().toUpperCase(Locale.ROOT)));
        }

        boolean isOf(String company) {
            return companies.contains(CompanyKey.of(company));
        }
    }
}
