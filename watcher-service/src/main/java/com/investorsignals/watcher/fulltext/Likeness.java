package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.article.Article;

/**
 * Judges whether a text from a page is an entry's article. A page may hold something else in its place: a wall that
 * asks for consent or money, an error in words, the front page.
 */
final class Likeness {
    /** What a wall says below the teaser that it repeats is not longer than this. */
    private static final int LEAST_GAIN = 250;

    private static final int ENOUGH_WORDS = 3;
    private static final double MOST_WORDS = 0.5;
    private static final double ALL_BUT_A_FEW = 0.85;

    private final Article article;
    private final Words title;
    private final Words teaser;

    Likeness(Article article) {
        this.article = article;
        this.title = Words.of(article.title());
        this.teaser = Words.of(article.text());
    }

    /** Whether it tells more than the entry, and tells it of the same. */
    boolean isBetter(String text) {
        if (ReadingLength.of(text) < ReadingLength.of(article.text()) + LEAST_GAIN) {
            return false;
        }
        Words words = Words.of(text);
        return isIn(title, words) || isIn(teaser, words);
    }

    /** The text with the teaser before it where that says what the text does not: no fact of an entry gets lost. */
    String completed(String text) {
        boolean told = teaser.count() == 0 || teaser.shareIn(Words.of(text)) >= ALL_BUT_A_FEW;
        return told ? text : article.text() + "\n" + text;
    }

    private static boolean isIn(Words few, Words many) {
        return few.count() >= ENOUGH_WORDS && few.shareIn(many) >= MOST_WORDS;
    }
}
