package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.util.Arrays;

/** Where capitals tell names: a headline writes nearly all its words so, running text only names and first words. */
final class Capitals {
    private static final WordList GRAMMAR = WordList.of("grammar");
    private static final WordList HEADLINE = WordList.of("headline");
    private static final WordList FILLERS = WordList.of("fillers");

    /** In letters; a longer word without a capital does not join the parts of a name. */
    private static final int LONGEST_JOINING = 3;

    private final Passage passage;
    private final boolean[] capital;
    private final boolean[] beginning;
    private final boolean[] headline;

    Capitals(Passage passage) {
        this.passage = passage;
        this.capital = new boolean[passage.size()];
        for (int i = 0; i < capital.length; i++) {
            capital[i] = passage.token(i).isCapitalised();
        }
        this.beginning = beginnings();
        this.headline = new boolean[passage.size()];
        for (int from = 0; from < passage.size(); ) {
            int to = passage.sentenceAt(from).to();
            Arrays.fill(headline, from, to, isHeadline(from, to));
            from = to;
        }
    }

    private boolean isHeadline(int from, int to) {
        int longWords = 0;
        int capitals = 0;
        for (int i = from + 1; i < to; i++) {
            Token token = passage.token(i);
            if (token.word().length() > 3 && !token.startsWithDigit()) {
                longWords++;
                capitals += capital[i] ? 1 : 0;
            }
        }
        return longWords > 1 && capitals * 10 >= longWords * 7;
    }

    /** Whether the word may stand in a name, as far as its own writing tells. */
    boolean mayName(int position) {
        return capital[position] && !GRAMMAR.hasWord(passage.token(position)) && !isOrdinary(position);
    }

    /** From the end, so that many short words in a row cost no more than others. */
    private boolean[] beginnings() {
        boolean[] found = capital.clone();
        for (int i = found.length - 2; i >= 0; i--) {
            boolean joins = passage.token(i + 1).word().length() <= LONGEST_JOINING;
            found[i] |= capital[i + 1] || (joins && found[i + 1]);
        }
        return found;
    }

    /** Whether a name may begin there, be it {@code bank of Ireland}: a capital stands there or behind short words. */
    boolean mayBeginName(int position) {
        return beginning[position];
    }

    boolean isCapital(int position) {
        return capital[position];
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
                && capital[position]
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
