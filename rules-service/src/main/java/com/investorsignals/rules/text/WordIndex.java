package com.investorsignals.rules.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each word and each stem of a passage stands: its first position, and from each position the next. */
public final class WordIndex {
    public static final int NONE = -1;

    private final Map<String, First> firsts;
    private final int[] nextOfWord;
    private final int[] nextOfStem;

    WordIndex(List<Token> tokens) {
        firsts = HashMap.newHashMap(tokens.size());
        nextOfWord = new int[tokens.size()];
        nextOfStem = new int[tokens.size()];
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            First first = firsts.computeIfAbsent(token.word(), word -> new First());
            nextOfWord[i] = first.ofWord;
            first.ofWord = i;
            if (!token.stem().equals(token.word())) {
                first = firsts.computeIfAbsent(token.stem(), stem -> new First());
            }
            nextOfStem[i] = first.ofStem;
            first.ofStem = i;
        }
    }

    /** The first position at which the word stands in this form, or {@link #NONE}. */
    public int first(Form form, String word) {
        First first = firsts.get(word);
        return first == null ? NONE : form == Form.WORD ? first.ofWord : first.ofStem;
    }

    /** The next position at which stands what stands at this one, or {@link #NONE}. */
    public int next(Form form, int position) {
        return form == Form.WORD ? nextOfWord[position] : nextOfStem[position];
    }

    private static final class First {
        private int ofWord = NONE;
        private int ofStem = NONE;
    }
}
