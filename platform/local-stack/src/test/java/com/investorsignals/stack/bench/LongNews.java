package com.investorsignals.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.stack.Corpora;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Real articles of one length: all that is long in the corpora, cut into pieces of {@link #WORDS} words. */
final class LongNews {
    static final int WORDS = 250;

    private static final List<String> FILES = List.of("techcrunch-full", "reuters-2026", "fmp-stock-news");

    private LongNews() {}

    static List<Piece> pieces() throws IOException, Corpora.MissingCorpus {
        List<Piece> pieces = new ArrayList<>();
        for (String file : FILES) {
            for (JsonNode item : Corpora.lines(Corpora.require("news/" + file + ".jsonl.gz"), Integer.MAX_VALUE)) {
                addPieces(item, pieces);
            }
        }
        return pieces;
    }

    private static void addPieces(JsonNode item, List<Piece> pieces) {
        String[] words = item.path("text").asText().split("\\s+");
        for (int from = 0; from + WORDS <= words.length; from += WORDS) {
            String text = String.join(" ", List.of(words).subList(from, from + WORDS));
            pieces.add(new Piece(
                    item.path("title").asText(), text, item.path("source").asText()));
        }
    }

    /** A stretch of an article under the article's title. */
    record Piece(String title, String text, String publisher) {
        AnalysedText analysed() {
            return AnalysedText.of(title, text);
        }
    }
}
