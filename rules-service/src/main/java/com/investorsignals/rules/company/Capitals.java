package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.util.Arrays;

/** Where capitals tell names: a headline writes nearly all its words so, running text only names and first words. */
final class Capitals {
    private static final WordList GRAMMAR = WordList.of("grammar");
    private static final WordList HEADLINE = WordList.of("headline");
    private static final WordList FILLERS = WordList.of("fillers");

    private final Passage passage;
    private final boolean[] headline;

    Capitals(Passage passage) {
        this.passage = passage;
        this.headline = new boolean[passage.size()];
        for (int from = 0; from < passage.size(); ) {
            int to = passage.sentenceAt(from).to();
            Arrays.fill(headline, from, to, isHeadline(from, to));
            from = to;
        }
    }

    private boolean isHeadline(int from, int to) {
        int longWords = 0;
        int capital = 0;
        for (int i = from + 1; i < to; i++) {
            Token token = passage.token(i);
            if (token.word().length() > 3 && !token.startsWithDigit()) {
                longWords++;
                capital += token.isCapitalised() ? 1 : 0;
            }
        }
        return longWords > 1 && capital * 10 >= longWords * 7;
    }

    /** Whether the word may stand in a name, as far as its own writing tells. */
    boolean mayName(int position) {
        Token token = passage.token(position);
        if (!token.isCapitalised() || GRAMMAR.hasWord(token)) {
            return false;
        }
        return !isOrdinary(position);
    }

    /** Whether the capital comes from the sentence and not from the word. */
    boolean isOrdinary(int position) {
        Token token = passage.token(position);
        return (headline[position] || startsSentence(position)) && HEADLINE.hasStem(token);
    }

    /** {@code Target reports}, {@code Observe raises}: an ordinary word is a name when it does what companies do. */
    boolean isSubject(int position) {
        return startsSentence(position)
                && isOrdinary(position)
                && passage.token(position).isCapitalised()
                && position + 1 < passage.size()
                && SubjectVerbs.isAt(passage, position + 1)
                && passage.gapAfter(position).isBlank();
    }

    boolean isFiller(int position) {
        return FILLERS.hasWord(passage.token(position));
    }

    boolean isHeadline(int position) {
        return headline[position];
    }

    boolean startsSentence(int position) {
        return position == 0 || passage.sentence(position) != passage.sentence(position - 1);
    }
}
