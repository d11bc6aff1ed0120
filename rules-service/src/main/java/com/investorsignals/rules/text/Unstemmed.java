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
        word = withoutPossessive(term.toString()).toLowerCase(Locale.ROOT);
        term.setEmpty().append(word);
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
