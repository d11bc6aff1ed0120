package com.investorsignals.stack.matching;

import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.query.QueryReading.Understood;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Token;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Queries of every kind that asks for words. Most of their words stand near each other in one of the texts, so that
 * phrases hold now and then, and now and then fail by little.
 */
final class GeneratedQueries {
    private static final int DEEPEST = 3;

    private final List<Passage> passages;
    private final RandomGenerator random;

    GeneratedQueries(List<AnalysedText> texts, RandomGenerator random) {
        this.passages = texts.stream()
                .flatMap(text -> text.passages().stream())
                .filter(passage -> passage.size() > 0)
                .toList();
        this.random = random;
    }

    String next() {
        return query(random.nextInt(DEEPEST + 1));
    }

    static Query parsed(String query) {
        if (Query.parse(query) instanceof Understood(Query understood)) {
            return understood;
        }
        throw new IllegalArgumentException(query + ": " + Query.parse(query));
    }

    private String query(int depth) {
        if (depth == 0) {
            return clause();
        }
        return switch (random.nextInt(7)) {
            case 0 -> joined(" AND ", depth);
            case 1, 2 -> joined(" OR ", depth);
            case 3 -> query(depth - 1) + " AND NOT " + grouped(depth);
            case 4 -> "+" + grouped(depth) + " -" + grouped(depth);
            case 5 -> (random.nextBoolean() ? "title:" : "text:") + grouped(depth);
            default -> random.nextInt(8) == 0 ? "NOT " + grouped(depth) : clause();
        };
    }

    private String joined(String operator, int depth) {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> grouped(depth))
                .collect(Collectors.joining(operator));
    }

    private String grouped(int depth) {
        return "(" + query(depth - 1) + ")";
    }

    private String clause() {
        Passage passage = passages.get(random.nextInt(passages.size()));
        int at = random.nextInt(passage.size());
        return random.nextInt(3) == 0 ? atom(passage, at) : phrase(passage, at);
    }

    private String phrase(Passage passage, int from) {
        StringBuilder phrase = new StringBuilder("\"");
        int at = from;
        for (int places = 2 + random.nextInt(3); places > 0; places--) {
            phrase.append(place(passage, at)).append(' ');
            at += random.nextInt(4) == 0 ? random.nextInt(4) : 1;
        }
        phrase.append('"');
        return random.nextBoolean()
                ? phrase.toString()
                : phrase.append('~').append(random.nextInt(6)).toString();
    }

    private String place(Passage passage, int at) {
        if (random.nextInt(4) > 0) {
            return atom(passage, at);
        }
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> atom(passage, i == 0 ? at : random.nextInt(passage.size())))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private String atom(Passage passage, int at) {
        Token token = passage.token(Math.min(at, passage.size() - 1));
        String word = escaped(token.word());
        return switch (random.nextInt(6)) {
            case 0, 1 -> "=" + word;
            case 2 -> token.word().length() < 5 ? word : escaped(token.word().substring(0, 4)) + "*";
            default -> word;
        };
    }

    /** Some words hold what means something in a query. */
    private static String escaped(String word) {
        return word.replaceAll("([:\\\\\"()\\[\\]{}^~*?])", "\\\\$1");
    }
}
