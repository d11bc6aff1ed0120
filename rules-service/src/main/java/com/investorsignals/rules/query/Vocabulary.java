package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Exact;
import com.investorsignals.rules.query.Query.Prefix;
import com.investorsignals.rules.query.Query.Row;
import com.investorsignals.rules.query.Query.Stem;
import com.investorsignals.rules.query.Query.Typed;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import com.investorsignals.rules.text.Trie;
import java.util.HashMap;
import java.util.Map;

/** Numbers the stems, words and beginnings of words that triggers are made of. */
final class Vocabulary {
    private final Map<String, Integer> stems = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Trie letters = new Trie();
    private final Map<Integer, Integer> prefixes = new HashMap<>();
    private int size;

    int size() {
        return size;
    }

    int add(Atom atom) {
        return switch (atom) {
            case Stem(String stem) -> stems.computeIfAbsent(stem, key -> size++);
            case Exact(String word) -> words.computeIfAbsent(word, key -> size++);
            case Prefix(String prefix) -> prefixes.computeIfAbsent(node(prefix), key -> size++);
            case Typed typed -> throw new IllegalArgumentException("not a word: " + typed);
            case Row row -> throw new IllegalArgumentException("not one word: " + row);
        };
    }

    private int node(String prefix) {
        int node = Trie.ROOT;
        for (int i = 0; i < prefix.length(); i++) {
            node = letters.add(node, prefix.charAt(i));
        }
        return node;
    }

    Numbers read(Passage passage) {
        var numbers = new Numbers(passage.size());
        for (Token token : passage.tokens()) {
            numbers.add(stems.get(token.stem()));
            numbers.add(words.get(token.word()));
            addPrefixes(token.word(), numbers);
            numbers.endPosition();
        }
        return numbers;
    }

    private void addPrefixes(String word, Numbers numbers) {
        int node = Trie.ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = letters.next(node, word.charAt(i));
            if (node == Trie.NONE) {
                return;
            }
            numbers.add(prefixes.get(node));
        }
    }
}
