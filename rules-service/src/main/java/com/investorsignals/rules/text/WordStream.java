package com.investorsignals.rules.text;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

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
        String word = unstemmed.word();
        int end = Math.min(start + word.length(), offset.endOffset());
        boolean asWritten = end - start == word.length() && source.startsWith(word, start);
        String stemWord = stem.toString();
        return new Token(
                asWritten ? word : source.substring(start, end),
                word,
                stemWord.equals(word) ? word : stemWord,
                start,
                offset.endOffset());
    }

    @Override
    public void close() throws IOException {
        stemmed.close();
    }
}
