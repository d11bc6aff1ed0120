package com.investorsignals.stack.matching;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of passages as Lucene reads tokens: each stem, and in its place the word as written under its sign. */
final class LuceneTokens extends TokenStream {
    private static final String WORD_SIGN = "=";
    /** Between two passages, more than any phrase may leave out. */
    private static final int APART = 1_001;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Passage> passages;
    private final boolean withWords;
    private int passage;
    private int position;
    private boolean wordIsNext;

    LuceneTokens(List<Passage> passages, boolean withWords) {
        this.passages = passages;
        this.withWords = withWords;
    }

    static String ofWord(String word) {
        return WORD_SIGN + word;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (wordIsNext) {
            term.append(ofWord(passages.get(passage).token(position++).word()));
            increment.setPositionIncrement(0);
            wordIsNext = false;
            return true;
        }
        while (passage < passages.size() && position == passages.get(passage).size()) {
            passage++;
            position = 0;
        }
        if (passage == passages.size()) {
            return false;
        }
        Token token = passages.get(passage).token(position);
        term.append(token.stem());
        increment.setPositionIncrement(position == 0 && passage > 0 ? APART : 1);
        wordIsNext = withWords;
        position += withWords ? 0 : 1;
        return true;
    }

    @Override
    public void reset() {
        passage = 0;
        position = 0;
        wordIsNext = false;
    }
}
