package com.investorsignals.rules.text;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PackedTokenAttributeImpl;

/** Lucene's standard tokens in lower case without possessive, stemmed by KStem; the unstemmed word is kept. */
final class WordStream implements AutoCloseable {
    private final Unstemmed unstemmed;
    private final TokenStream stemmed;
    private final CharTermAttribute stem;
    private final OffsetAttribute offset;
    private final String source;

    WordStream(String source) throws IOException {
        this.source = source;
        var tokenizer = new StandardTokenizer();
        tokenizer.setReader(new StringReader(source));
        unstemmed = new Unstemmed(tokenizer);
        stemmed = new KStemFilter(unstemmed);
        stem = stemmed.getAttribute(CharTermAttribute.class);
        offset = stemmed.getAttribute(OffsetAttribute.class);
        stemmed.reset();
    }

    boolean advance() throws IOException {
        return stemmed.incrementToken();
    }

    Token token() {
        int start = offset.startOffset();
        String word = unstemmed.word;
        String written = source.substring(start, Math.min(start + word.length(), offset.endOffset()));
        String stemWord = stem.toString();
        return new Token(
                written.equals(word) ? word : written,
                word,
                stemWord.equals(word) ? word : stemWord,
                start,
                offset.endOffset());
    }

    @Override
    public void close() throws IOException {
        stemmed.close();
    }

    /** Folds case and possessive, and remembers the word before the stemmer changes it. */
    @RegisterForReflection(targets = {PackedTokenAttributeImpl.class, KeywordAttributeImpl.class})
    private static final class Unstemmed extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";

        Unstemmed(TokenStream input) {
            super(input);
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
}
