package com.investorsignals.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What a company is called on topics and in subscriptions: its name in NFKC, lower case, words apart by one space,
 * without punctuation and without legal suffixes. {@code "Nimbus AI, Inc."} and {@code "NIMBUS AI"} have one key.
 */
public final class CompanyKey {
    /** They stand within words, which are one without them; to Unicode one of them is a letter. */
    private static final String APOSTROPHES = "'’ʼ`.";

    /** By the Unicode standard's general categories L, M and N. */
    private static final int OF_WORDS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private static final Set<String> LEGAL_SUFFIXES = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "gmbh",
            "ag",
            "se",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "oy",
            "oyj",
            "ab",
            "as",
            "asa",
            "aps",
            "kk",
            "pte",
            "pty",
            "pvt",
            "private",
            "pbc",
            "kgaa",
            "kg");

    private CompanyKey() {}

    /** The key of {@code name}; empty only if the name has no letter or digit. A name that is all suffix stays whole. */
    public static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = words(folded);
        int last = key.lastIndexOf(' ');
        while (last > 0 && isLegal(key.substring(last + 1))) {
            key = key.substring(0, last);
            last = key.lastIndexOf(' ');
        }
        return key;
    }

    /** Whether a word of a name is a legal suffix, which keys leave out where it comes last. */
    public static boolean isLegalSuffix(String word) {
        return LEGAL_SUFFIXES.contains(of(word));
    }

    private static String words(String folded) {
        StringBuilder words = new StringBuilder(folded.length());
        boolean isBetween = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (APOSTROPHES.indexOf(c) >= 0) {
                continue;
            }
            boolean isOfWord = c == '&' || c == '+' || (OF_WORDS >> Character.getType(c) & 1) == 1;
            if (isOfWord) {
                words.append(isBetween && !words.isEmpty() ? " " : "").appendCodePoint(c);
            }
            isBetween = !isOfWord;
        }
        return words.toString();
    }

    /** An ampersand at the end has only tied two suffixes together. */
    private static boolean isLegal(String word) {
        return word.equals("&") || LEGAL_SUFFIXES.contains(word);
    }
}
