package com.investorsignals.stack.matching;

import com.investorsignals.rules.text.Passage;
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
