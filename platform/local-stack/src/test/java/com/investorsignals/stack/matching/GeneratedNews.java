package com.investorsignals.stack.matching;

import com.investorsignals.rules.text.AnalysedText;
import java.util.List;
import java.util.random.RandomGenerator;

/** Texts without sense whose words repeat as those of news do: few of them often, in changing inflections and order. */
final class GeneratedNews {
    private static final List<String> WORDS = List.of(
            "the",
            "of",
            "to",
            "raises",
            "raised",
            "raising",
            "a",
            "round",
            "rounds",
            "led",
            "by",
            "selects",
            "selected",
            "contract",
            "contracts",
            "post-money",
            "pre-money",
            "valuation",
            "valued",
            "at",
            "Nimbus",
            "Nimbus's",
            "AI",
            "Harbourline",
            "ministry",
            "minister",
            "of",
            "transport",
            "U.S.",
            "R&D",
            "co-led",
            "3.5",
            "million",
            "millions",
            "don't",
            "it's",
            "partner",
            "partners",
            "partnership",
            "投资",
            "Zürich",
            "e-mail",
            "signal",
            "signals",
            "signalled",
            "award",
            "awards",
            "awarded",
            "audit",
            "auditor");

    private final RandomGenerator random;

    GeneratedNews(RandomGenerator random) {
        this.random = random;
    }

    AnalysedText next() {
        return AnalysedText.of(words(random.nextInt(12)), words(random.nextInt(80)));
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double skewed = random.nextDouble() * random.nextDouble();
            text.append(WORDS.get((int) (skewed * WORDS.size()))).append(random.nextInt(9) == 0 ? ". " : " ");
        }
        return text.toString();
    }
}
