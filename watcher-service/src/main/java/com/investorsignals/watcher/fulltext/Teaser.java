package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.article.Article;
import java.util.regex.Pattern;

/** Tells an entry that only leads to its article from one that holds it. */
final class Teaser {
    /** Few teasers are as long, and an article that is not much longer is told well enough by its entry. */
    private static final int WHOLE = 1_500;

    private static final int END = 40;
    private static final Pattern CUT_SHORT = Pattern.compile("(?:…|\\.{3}|\\[(?:…|\\.{3}|&hellip;)])\\s*$");

    private Teaser() {}

    static boolean is(Article article) {
        String text = article.text();
        return ReadingLength.of(text) < WHOLE
                || CUT_SHORT
                        .matcher(text.substring(Math.max(0, text.length() - END)))
                        .find();
    }
}
