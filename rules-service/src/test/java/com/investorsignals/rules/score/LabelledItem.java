package com.investorsignals.rules.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.investorsignals.rules.fact.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Real news with what a reader found in it.
 *
 * @param aside every third item of a file: nobody looks at it while rules are written
 * @param borderline a reasonable reader could decide otherwise
 */
record LabelledItem(ArticleText article, Set<Category> labels, JsonNode facts, boolean aside, boolean borderline) {
    /** What the reader looked for. */
    static final Set<Category> CATEGORIES = EnumSet.complementOf(EnumSet.of(Category.RISK));

    /** In UTF-16 units: of longer texts no more was read. */
    private static final int READ = 900;

    static List<LabelledItem> read(Path file) throws IOException {
        var mapper = new ObjectMapper();
        var items = new ArrayList<LabelledItem>();
        for (String line : Files.readAllLines(file)) {
            items.add(of(mapper.readTree(line), items.size() % 3 == 2));
        }
        return items;
    }

    /** Items of the news whose labels are kept without the text, as far as the reader read them. */
    static List<LabelledItem> read(String labels, Path news) throws IOException {
        return JudgedItem.beside(labels, news, (label, item) -> {
            ObjectNode seen = item.deepCopy();
            String text = item.path("text").asText();
            seen.put("text", text.substring(0, Math.min(text.length(), READ)));
            return of(JudgedItem.article(seen), label, false);
        });
    }

    private static LabelledItem of(JsonNode item, boolean aside) {
        ArticleText article = Judges.article(
                item.get("title").asText(),
                item.get("text").asText(),
                item.get("source").asText());
        return of(article, item, aside);
    }

    private static LabelledItem of(ArticleText article, JsonNode label, boolean aside) {
        var labels = EnumSet.noneOf(Category.class);
        CATEGORIES.stream()
                .filter(category -> contains(label.get("labels"), category.word()))
                .forEach(labels::add);
        return new LabelledItem(
                article,
                labels,
                label.path("facts"),
                aside,
                label.path("borderline").asBoolean());
    }

    private static boolean contains(JsonNode words, String word) {
        for (JsonNode candidate : words) {
            if (candidate.asText().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
