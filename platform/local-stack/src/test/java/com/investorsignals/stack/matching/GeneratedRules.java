package com.investorsignals.stack.matching;

import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What many subscribers ask for: nearly always a company together with a topic, and one time in a hundred something
 * broad. Names are those of companies; topics are words of the news, asked for the oftener the commoner they are.
 */
public final class GeneratedRules {
    /** One rule in so many is broad. */
    private static final int BROAD = 100;
    /** Words commoner than the first of these ranks say nothing; beyond the second nobody thinks of them. */
    private static final int FIRST_TOPIC = 60;

    private static final int LAST_TOPIC = 6_000;
    private static final int LAST_BROAD = 600;

    private final List<String> names;
    private final List<String> words;
    private final RandomGenerator random;

    public GeneratedRules(List<String> companies, List<AnalysedText> news, RandomGenerator random) {
        this.names = companies.stream()
                .map(GeneratedRules::plain)
                .filter(name -> !name.isEmpty())
                .toList();
        this.words = commonestFirst(news);
        this.random = random;
    }

    private static String plain(String name) {
        String[] words = name.replaceAll("[^\\p{L}\\p{N} ]", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(4, words.length)));
    }

    private static List<String> commonestFirst(List<AnalysedText> news) {
        Map<String, Integer> counts = new HashMap<>();
        for (AnalysedText text : news) {
            for (Passage passage : text.passages()) {
                for (Token token : passage.tokens()) {
                    if (token.word().chars().allMatch(Character::isLetter)) {
                        counts.merge(token.word(), 1, Integer::sum);
                    }
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<Query> some(int count) {
        return Stream.generate(this::next)
                .limit(count)
                .map(GeneratedQueries::parsed)
                .toList();
    }

    private String next() {
        return random.nextInt(BROAD) == 0 ? broad() : narrow();
    }

    private String narrow() {
        String company = "\"" + names.get(random.nextInt(names.size())) + "\"";
        return switch (random.nextInt(5)) {
            case 0 -> company + " AND " + topic();
            case 1 -> company + " AND (" + topic() + " OR " + topic() + " OR " + phrase(2 + random.nextInt(3)) + ")";
            case 2 -> company + " AND (" + topic() + " OR " + near() + ") AND NOT " + topic();
            case 3 -> "(" + company + " OR " + phrase(2 + random.nextInt(3)) + ") AND " + topic();
            default -> company + " AND " + near() + " AND NOT (" + topic() + " OR " + topic() + ")";
        };
    }

    private String broad() {
        return "(" + word(LAST_BROAD) + " OR " + word(LAST_BROAD) + ") AND " + word(LAST_BROAD) + " AND NOT "
                + word(LAST_BROAD);
    }

    private String topic() {
        return word(LAST_TOPIC);
    }

    /** Words one behind the other, as they may never have stood. */
    private String phrase(int length) {
        StringBuilder phrase = new StringBuilder("\"");
        for (int i = 0; i < length; i++) {
            phrase.append(i == 0 ? "" : " ").append(topic());
        }
        return phrase.append('"').toString();
    }

    private String near() {
        return "\"" + topic() + " " + topic() + "\"~" + (2 + random.nextInt(8));
    }

    /** By Zipf's law: each doubling of the rank is as likely as the next. */
    private String word(int last) {
        double rank = FIRST_TOPIC * Math.pow((double) last / FIRST_TOPIC, random.nextDouble());
        return words.get(Math.min(words.size() - 1, (int) rank));
    }
}
