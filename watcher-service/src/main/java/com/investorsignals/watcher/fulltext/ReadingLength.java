package com.investorsignals.watcher.fulltext;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How long a text is to its reader, in letters of the Latin alphabet. */
final class ReadingLength {
    /** They put no blanks between words; their characters say more than a letter does, some of them a word. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int LETTERS = 3;

    private ReadingLength() {}

    static int of(String text) {
        return Math.toIntExact(text.length()
                + (LETTERS - 1)
                        * text.codePoints().filter(ReadingLength::isUnspaced).count());
    }

    static boolean isUnspaced(int character) {
        return UNSPACED.contains(UnicodeScript.of(character));
    }
}
