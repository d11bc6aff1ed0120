package com.investorsignals.outbound;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * International host names in ASCII as browsers write them: by UTS 46 without its transitional rules, under which a sharp
 * s and a final sigma are letters of their own. The JDK knows only IDNA of 2003, by which they lead to somebody else.
 */
public final class InternationalName {
    private static final Pattern DOTS = Pattern.compile("[\\u3002\\uFF0E\\uFF61]");
    /** What UTS 46 ignores. */
    private static final Pattern IGNORED = Pattern.compile(
            "[\\xAD\\u034F\\u180B-\\u180F\\u200B\\u2060\\u2064\\uFE00-\\uFE0F\\uFEFF\\x{E0100}-\\x{E01EF}]");
    /** Written with joiners that change what they stand between. */
    private static final Set<UnicodeScript> JOINED = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA);

    private InternationalName() {}

    /** Throws where the name cannot be one. */
    public static String toAscii(String name) {
        if (name.chars().allMatch(c -> c < 128)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String mapped = DOTS.matcher(mapped(name)).replaceAll(".");
        return Arrays.stream(mapped.split("\\.", -1))
                .map(InternationalName::label)
                .collect(Collectors.joining("."));
    }

    private static String mapped(String name) {
        String plain = IGNORED.matcher(name.replace('\u1E9E', '\u00DF')).replaceAll("");
        // A capital sigma at the end of a word is no final one: a name has no words.
        String folded = plain.replace('\u03A3', '\u03C3').toLowerCase(Locale.ROOT);
        String compatible = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        return Normalizer.normalize(compatible.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    private static String label(String label) {
        if (label.chars().allMatch(c -> c < 128)) {
            return label;
        }
        int[] letters = label.codePoints().toArray();
        if (isMark(letters[0])) {
            throw new IllegalArgumentException("A name does not begin with a mark");
        }
        for (int i = 0; i < letters.length; i++) {
            if (!isAllowed(letters, i)) {
                throw new IllegalArgumentException("A name has no U+%04X there".formatted(letters[i]));
            }
        }
        return "xn--" + Punycode.encode(letters);
    }

    private static boolean isAllowed(int[] letters, int at) {
        int c = letters[at];
        if (c == 0x200C || c == 0x200D) {
            return at > 0 && JOINED.contains(UnicodeScript.of(scriptAt(letters, at - 1)));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> c > 127 || Character.isLetterOrDigit(c) || c == '-' || c == '_';
        };
    }

    /** Marks that are common to scripts belong to the letter before them. */
    private static int scriptAt(int[] letters, int at) {
        int i = at;
        while (i > 0 && UnicodeScript.of(letters[i]) == UnicodeScript.INHERITED) {
            i--;
        }
        return letters[i];
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
