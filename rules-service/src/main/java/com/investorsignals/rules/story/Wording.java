package com.investorsignals.rules.story;

import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In which words an article reports: what tells a second report of an event that states no fact.
 *
 * @param headline the stems that say something, without the company's name
 */
record Wording(TextSketch text, Set<String> headline) {
    static final Wording UNKNOWN = of("", "", "");

    /** Chosen by hand on two weeks of news; in four other weeks neither of the two joined what is not one event. */
    private static final Overlap NEAR = new Overlap(4, 0.6);

    /** For headlines of a few days, on one company and category. */
    private static final Overlap ONE_TOPIC = new Overlap(3, 0.35);

    private static final Set<String> EMPTY_WORDS = Set.of(
            ("a an and as at be by for from has have in into is it its new of on or over say that the their this to up"
                            + " will with after amid more than company inc corp ltd plc million billion")
                    .split(" ", 0));

    static Wording of(String title, String text, String companyKey) {
        Set<String> names = new HashSet<>(Arrays.asList(companyKey.split(" ", 0)));
        Passage words = Passage.of(FieldName.TITLE, title);
        Set<String> headline = IntStream.range(0, words.size())
                .mapToObj(words::token)
                .filter(token -> !names.contains(token.word()) && !EMPTY_WORDS.contains(token.word()))
                .map(token -> token.stem())
                .filter(stem -> !EMPTY_WORDS.contains(stem))
                .collect(Collectors.toSet());
        return new Wording(TextSketch.of(title, text), headline);
    }

    /** Whether both say the same in much the same words: a copy, or nearly the same headline. */
    boolean isLike(Wording other) {
        return !text.isEmpty() && !other.text.isEmpty() && (text.isCopyOf(other.text) || NEAR.holds(this, other));
    }

    boolean isOnOneTopic(Wording other) {
        return ONE_TOPIC.holds(this, other);
    }

    /** How many words two headlines share, and what part of the shorter one. */
    private record Overlap(int fewest, double part) {
        boolean holds(Wording a, Wording b) {
            var shared = new HashSet<>(a.headline);
            shared.retainAll(b.headline);
            int shorter = Math.min(a.headline.size(), b.headline.size());
            return shared.size() >= fewest && shared.size() >= part * shorter;
        }
    }
}
