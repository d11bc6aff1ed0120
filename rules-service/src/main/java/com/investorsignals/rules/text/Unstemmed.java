package com.investorsignals.rules.text;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PackedTokenAttributeImpl;

/** Folds case and possessive, and remembers the word before a stemmer changes it. */
@RegisterForReflection(targets = {PackedTokenAttributeImpl.class, KeywordAttributeImpl.class})
final class Unstemmed extends TokenFilter {
    private static final char FIRST_BEYOND_ASCII = 128;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";

    Unstemmed(TokenStream input) {
        super(input);
    }

    String word() {
        return word;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!foldAscii()) {
            word = withoutPossessive(term.toString()).toLowerCase(Locale.ROOT);
            term.setEmpty().append(word);
        }
        return true;
    }

    /** Nearly all words: folded where they stand, of which nothing is made but the word. */
    private boolean foldAscii() {
        char[] signs = term.buffer();
        int length = term.length();
        for (int i = 0; i < length; i++) {
            char sign = signs[i];
            if (sign >= FIRST_BEYOND_ASCII) {
                return false;
            }
            if (sign >= 'A' && sign <= 'Z') {
                signs[i] = (char) (sign + ('a' - 'A'));
            }
        }
        boolean possessive = length > 2 && signs[length - 1] == 's' && signs[length - 2] == '\'';
        term.setLength(possessive ? length - 2 : length);
        word = term.toString();
        return true;
    }

    private static String withoutPossessive(String word) {
        int last = word.length() - 1;
        boolean possessive = last > 1
                && (word.charAt(last) == 's' || word.charAt(last) == 'S')
                && (word.charAt(last - 1) == '\'' || word.charAt(last - 1) == '’');
        return possessive ? word.substring(0, last - 1) : word;
    }
}
