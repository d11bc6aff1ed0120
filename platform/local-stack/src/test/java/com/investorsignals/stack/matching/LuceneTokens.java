package com.investorsignals.stack.matching;

import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.Passage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a passage as Lucene reads tokens: each stem, and in its place the word as written under its sign. */
final class LuceneTokens extends TokenStream {
    private static final String WORD_SIGN = "=";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Passage passage;
    private int position;
    private boolean wordIsNext;

    LuceneTokens(Passage passage) {
        this.passage = passage;
    }

    static String ofWord(String word) {
        return WORD_SIGN + word;
    }

    /** In how many of the texts each term stands. */
    static Map<String, Integer> documentFrequencies(List<AnalysedText> texts) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (AnalysedText text : texts) {
            Set<String> terms = new HashSet<>();
            text.passages().stream().map(Passage::tokens).flatMap(List::stream).forEach(token -> {
                terms.add(token.stem());
                terms.add(ofWord(token.word()));
            });
            terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
        return frequencies;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (wordIsNext) {
            term.append(ofWord(passage.token(position++).word()));
            increment.setPositionIncrement(0);
            wordIsNext = false;
            return true;
        }
        if (position == passage.size()) {
            return false;
        }
        term.append(passage.token(position).stem());
        wordIsNext = true;
        return true;
    }

    @Override
    public void reset() {
        position = 0;
        wordIsNext = false;
    }
}
