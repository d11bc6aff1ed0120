package com.investorsignals.stack.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.rules.query.Candidate;
import com.investorsignals.rules.query.Matcher;
import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.query.QuerySet;
import com.investorsignals.rules.query.Subject;
import com.investorsignals.rules.query.Values;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.stack.Corpora;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Our matcher and Lucene's interval queries, made of the same syntax tree and asked of the same tokens, give the same
 * answer for each text. {@code -Dmatching.queries=N -Dmatching.seed=N} asks more, or others.
 */
class MatcherAgainstLuceneTest {
    private static final int GENERATED_TEXTS = 2_000;
    private static final int ARTICLES = 20_000;
    private static final int QUERIES = Integer.getInteger("matching.queries", 400);
    private static final long SEED = Long.getLong("matching.seed", 20_261_125);
    private static final int BATCH = 200;
    private static final List<String> HAND_WRITTEN = List.of(
            "raises",
            "=raises",
            "rais*",
            "title:raises AND text:million",
            "\"led by\"",
            "\"led by\" OR \"co-led by\"",
            "\"(led OR co-led) by\"~2",
            "\"raises million round\"~6",
            "\"million raises\"~6",
            "\"(raises OR secures OR lands) (million OR billion) (round OR funding)\"~5",
            "\"the the\"",
            "\"the the the\"~20",
            "\"=raised raise\"~4",
            "\"post-money valuation\"",
            "\"(post-money OR pre-money OR valuation) of\"~3",
            "\"valuation (post-money OR money)\"~3",
            "\"=partners with\"~1",
            "\"part* with\"~1",
            "\"co* co*\"~2",
            "+raises -million",
            "NOT raises",
            "NOT (raises OR selects)",
            "(NOT raises) AND (NOT selects)",
            "(NOT raises) OR million",
            "title:(NOT raises)",
            "text:(\"said that\"~1 AND NOT title:(\"to the\" OR =ai))",
            "u.s. OR e-mail OR R\\&D",
            "don't AND it's",
            "\"u.s. government\"~1",
            "investor's AND investors");

    @Test
    void agreeOnGeneratedTexts() throws IOException {
        GeneratedNews news = new GeneratedNews(new Random(SEED));
        List<AnalysedText> texts =
                Stream.generate(news::next).limit(GENERATED_TEXTS).toList();

        assertAgreement(texts, QUERIES);
    }

    @Test
    void agreeOnRealArticles() throws IOException {
        List<AnalysedText> articles = articles();
        assumeTrue(articles.size() == ARTICLES, "the corpus news is not here (SIGNALS_CORPORA names its folder)");

        assertAgreement(articles, QUERIES);
    }

    private static void assertAgreement(List<AnalysedText> texts, int generated) throws IOException {
        GeneratedQueries source = new GeneratedQueries(texts, new Random(SEED));
        List<String> queries = new ArrayList<>(HAND_WRITTEN);
        Stream.generate(source::next).limit(generated).forEach(queries::add);
        List<Query> parsed = queries.stream().map(GeneratedQueries::parsed).toList();
        QuerySet ours = QuerySet.of(parsed);
        Set<Integer> everHeld = new TreeSet<>();
        long held = 0;
        try (LuceneMonitor lucene = LuceneMonitor.ofAll(parsed)) {
            for (int from = 0; from < texts.size(); from += BATCH) {
                List<AnalysedText> batch = texts.subList(from, Math.min(from + BATCH, texts.size()));
                List<Set<Integer>> expected = lucene.matchingEach(batch);
                for (int i = 0; i < batch.size(); i++) {
                    Set<Integer> found = matching(ours, parsed, batch.get(i));
                    assertThat(written(found, queries))
                            .as(shown(batch.get(i)))
                            .isEqualTo(written(expected.get(i), queries));
                    everHeld.addAll(found);
                    held += found.size();
                }
            }
        }
        System.out.printf(
                "%,d texts, %d queries of which %d held somewhere: the same %,d answers that hold%n",
                texts.size(), queries.size(), everHeld.size(), held);
        assertThat(everHeld).hasSizeGreaterThan(queries.size() / 2);
    }

    /** As articles are judged: those that may hold are evaluated. */
    private static Set<Integer> matching(QuerySet set, List<Query> queries, AnalysedText text) {
        Matcher matcher = new Matcher(Subject.of(text, Map.of(), new Values()));
        Set<Integer> matching = new TreeSet<>();
        for (Candidate candidate : set.candidates(text)) {
            boolean matches = matcher.match(queries.get(candidate.query())).isPresent();
            if (candidate.certain()) {
                assertThat(matches).as("certainty").isTrue();
            }
            if (matches) {
                matching.add(candidate.query());
            }
        }
        return matching;
    }

    private static List<String> written(Set<Integer> numbers, List<String> queries) {
        return numbers.stream().map(queries::get).toList();
    }

    private static String shown(AnalysedText text) {
        return text.title().source() + "\n" + text.text().source();
    }

    private static List<AnalysedText> articles() throws IOException {
        List<AnalysedText> articles = new ArrayList<>();
        for (String file : List.of("reuters-2026", "techcrunch-full", "fmp-stock-news")) {
            try {
                for (JsonNode item :
                        Corpora.lines(Corpora.require("news/" + file + ".jsonl.gz"), ARTICLES - articles.size())) {
                    articles.add(AnalysedText.of(
                            item.path("title").asText(), item.path("text").asText()));
                }
            } catch (Corpora.MissingCorpus e) {
                return List.of();
            }
        }
        return articles;
    }
}
