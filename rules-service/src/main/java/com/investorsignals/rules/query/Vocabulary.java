package com.investorsignals.rules.query;

import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Exact;
import com.investorsignals.rules.query.Query.Prefix;
import com.investorsignals.rules.query.Query.Row;
import com.investorsignals.rules.query.Query.Stem;
import com.investorsignals.rules.query.Query.Typed;
import com.investorsignals.rules.text.Numbering;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import com.investorsignals.rules.text.Trie;

/** Numbers the stems, words and beginnings of words that queries ask for, and reads texts as such numbers. */
final class Vocabulary {
    /** Stems, words and beginnings share the numbers by turns. */
    private static final int KINDS = 3;

    private final Numbering stems = new Numbering();
    private final Numbering words = new Numbering();
    private final Trie beginnings = new Trie();

    int add(Atom atom) {
        return switch (atom) {
            case Stem(String stem) -> stems.add(stem) * KINDS;
            case Exact(String word) -> words.add(word) * KINDS + 1;
            case Prefix(String prefix) -> node(prefix) * KINDS + 2;
            case Typed typed -> throw new IllegalArgumentException("not a word: " + typed);
            case Row row -> throw new IllegalArgumentException("not one word: " + row);
        };
    }

    private int node(String prefix) {
        int node = Trie.ROOT;
        for (int i = 0; i < prefix.length(); i++) {
            node = beginnings.add(node, prefix.charAt(i));
        }
        return node;
    }

    Numbers read(Passage passage) {
        var numbers = new Numbers(passage.size());
        for (Token token : passage.tokens()) {
            int stem = stems.of(token.stem());
            int word = words.of(token.word());
            if (stem != Numbering.NONE) {
                numbers.add(stem * KINDS);
            }
            if (word != Numbering.NONE) {
                numbers.add(word * KINDS + 1);
            }
            if (beginnings.size() > 1) {
                addBeginnings(token.word(), numbers);
            }
            numbers.endPosition();
        }
        return numbers;
    }

    private void addBeginnings(String word, Numbers numbers) {
        int node = Trie.ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = beginnings.next(node, word.charAt(i));
            if (node == Trie.NONE) {
                return;
            }
            numbers.add(node * KINDS + 2);
        }
    }
}
