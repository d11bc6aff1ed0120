package com.investorsignals.rules.score;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Texts of a given length, in UTF-16 units, that no one would write who means well. */
final class HostileTexts {
    private HostileTexts() {}

    static Map<String, String> of(int length) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("one word", repeated("a", length));
        texts.put("one word with hyphens", repeated("A-B-C-", length));
        texts.put("signs", repeated("$", length));
        texts.put("one endless number", repeated("1,1.", length));
        texts.put("amounts", repeated("Nimbus AI raises $1M, €2m and 3 crore at a $4bn valuation, ", length));
        texts.put("amounts without sentences", repeated("$1M €2m ", length));
        texts.put("percentages of everything", repeated("revenue profit 5% users 6 million sales ", length));
        texts.put("nested quotes", repeated("“‘(\"«[", length));
        texts.put("nested quotes around words", repeated("“Nimbus ‘raises (\"money «said ", length));
        texts.put("the same capitals", repeated("Xyzzy Qwert. ", length));
        texts.put("other capitals, sentence by sentence", numbered(length, i -> name(i) + " " + name(i + 1) + ". "));
        texts.put("other capitals, all together", numbered(length, i -> name(i) + " "));
        texts.put(
                "a round of thousands",
                "Nimbus AI raises $40M led by " + numbered(length - 30, i -> name(i) + " Capital, "));
        texts.put("leaders without end", repeated("Nimbus AI raises $1M led by A B, C D and E F in talks to ", length));
        texts.put(
                "buyers without end",
                numbered(length, i -> name(i) + " selects " + name(i + 1) + ", awards contract to "));
        texts.put("auditors without end", numbered(length, i -> "audited by " + name(i) + " soc 2 confirms refutes "));
        texts.put("owners without end", repeated("Nimbus AI raises $1M, Quillon firm Harbourline firm ", length));
        texts.put("nothing but owners", "Raises $1M " + repeated("Quillon firm Harbourline firm ", length - 20));
        texts.put("second verbs without end", repeated("Quillon today, raises $1M, selects ", length));
        texts.put("possessives without end", repeated("Quillon's ", length));
        texts.put("words of one hash", numbered(length, HostileTexts::colliding));
        texts.put("Chinese", repeated("投资", length));
        texts.put("Chinese names of companies", repeated("星海智能宣布完成5亿元人民币融资。", length));
        texts.put("Thai", repeated("บริษัทระดมทุน", length));
        texts.put("Arabic", repeated("جمعت شركة نيمبوس تمويلا ", length));
        texts.put("rockets", repeated("\uD83D\uDE80", length));
        texts.put("halves of surrogates", repeated("\uD83D", length));
        texts.put("combining marks", "Nimbus AI raises a" + repeated("\u0301\u0327\u0323", length - 20));
        texts.put("words with combining marks", repeated("N\u0327\u0301imbus\u0323 ", length));
        texts.put("line breaks", repeated("\n\r\n", length));
        texts.put("an amount with a wide gap", "Nimbus AI raises USD" + repeated(" ", length - 40) + "40 million");
        texts.put("a scheme with a wide gap", "Nimbus AI achieves SOC" + repeated(" ", length - 40) + "2");
        texts.put("no sense", "Nimbus AI raises $40M" + repeated("\u0000\u200B\uFEFF\u202E", length - 40));
        return texts;
    }

    private static String repeated(String pattern, int length) {
        return pattern.repeat(length / pattern.length());
    }

    private static String numbered(int length, IntFunction<String> pattern) {
        int count = length / pattern.apply(length).length();
        return IntStream.range(0, count).mapToObj(pattern).collect(joining());
    }

    /** A name in letters, as a number in base 26. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number + 26 * 26; rest > 0; rest /= 26) {
            name.append((char) ((name.isEmpty() ? 'A' : 'a') + rest % 26));
        }
        return name.toString();
    }

    /** {@code an} and {@code c0} have one hash, and so have all words of one length that are made of them. */
    private static String colliding(int number) {
        return IntStream.range(0, 16)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "an" : "c0")
                .collect(joining("", "", " "));
    }
}
