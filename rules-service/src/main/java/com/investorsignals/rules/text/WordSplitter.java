package com.investorsignals.rules.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The words of many short texts, one after the other: those of a {@link Passage} of each, for a fraction of its price. */
public final class WordSplitter {
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final Unstemmed words = new Unstemmed(tokenizer);

    /** In lower case, without possessive endings. */
    public List<String> words(String text) {
        List<String> found = new ArrayList<>();
        try (words) {
            tokenizer.setReader(new StringReader(text));
            words.reset();
            while (words.incrementToken()) {
                found.add(words.word());
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
