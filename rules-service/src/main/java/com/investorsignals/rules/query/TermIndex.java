package com.investorsignals.rules.query;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Span;
import com.investorsignals.rules.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where each word and stem of a passage stands; made once, asked by every rule. */
final class TermIndex {
    private final Map<String, List<Span>> stems = new HashMap<>();
    private final Map<String, List<Span>> words = new HashMap<>();
    private final TreeMap<String, List<Span>> sorted;

    TermIndex(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            Token token = passage.token(i);
            Span span = passage.span(i, i + 1);
            stems.computeIfAbsent(token.stem(), key -> new ArrayList<>(2)).add(span);
            words.computeIfAbsent(token.word(), key -> new ArrayList<>(2)).add(span);
        }
        sorted = new TreeMap<>(words);
    }

    List<Span> stem(String stem) {
        return stems.getOrDefault(stem, List.of());
    }

    List<Span> word(String word) {
        return words.getOrDefault(word, List.of());
    }

    List<Span> prefix(String prefix) {
        var spans = new ArrayList<Span>();
        sorted.subMap(prefix, prefix + Character.MAX_VALUE).values().forEach(spans::addAll);
        Collections.sort(spans);
        return spans;
    }
}
