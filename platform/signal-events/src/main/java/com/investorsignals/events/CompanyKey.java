package com.investorsignals.events;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a company is called on topics and in subscriptions: its name in NFKC, lower case, words apart by one space,
 * without punctuation and without legal suffixes. {@code "Nimbus AI, Inc."} and {@code "NIMBUS AI"} have one key.
 */
public final class CompanyKey {
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`.]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}&+]+");
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
        String spaced =
                NOT_WORD.matcher(APOSTROPHES.matcher(folded).replaceAll("")).replaceAll(" ");
        List<String> words = new ArrayList<>(List.of(spaced.strip().split(" ")));
        while (words.size() > 1 && isLegal(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    /** An ampersand at the end has only tied two suffixes together. */
    private static boolean isLegal(String word) {
        return word.equals("&") || LEGAL_SUFFIXES.contains(word);
    }
}
