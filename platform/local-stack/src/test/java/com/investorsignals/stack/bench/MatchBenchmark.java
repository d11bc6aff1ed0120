package com.investorsignals.stack.bench;

import com.investorsignals.rules.company.CompanyProfile;
import com.investorsignals.rules.query.Candidate;
import com.investorsignals.rules.query.Matcher;
import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.query.QuerySet;
import com.investorsignals.rules.query.Subject;
import com.investorsignals.rules.query.Values;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.stack.bench.LongNews.Piece;
import com.investorsignals.stack.matching.GeneratedRules;
import com.investorsignals.stack.matching.LuceneMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Matching by more and more rules on one core, beside Lucene's Monitor that knows the same rules and reads the same
 * articles, analysed beforehand. It presearches by the document frequencies of these very articles; both must name as
 * many rules.
 */
final class MatchBenchmark implements Benchmark {
    private static final List<Integer> RULES = List.of(100, 1_000, 10_000, 100_000);
    private static final long SEED = 20_261_126;
    /** One article in so many is asked of both; the slowest hundredth is found among all. */
    private static final int SAMPLE = 4;

    @Override
    public List<Figure> measure() throws Exception {
        List<Piece> pieces = LongNews.pieces();
        List<Piece> sample = IntStream.range(0, pieces.size() / SAMPLE)
                .mapToObj(i -> pieces.get(i * SAMPLE))
                .toList();
        List<AnalysedText> articles = pieces.stream().map(Piece::analysed).toList();
        List<String> names =
                CompanyCorpus.companies().stream().map(CompanyProfile::name).toList();
        List<Figure> figures = new ArrayList<>();
        double costOfFew = 0;
        for (int rules : RULES) {
            List<Query> queries = new GeneratedRules(names, articles, new Random(SEED)).some(rules);
            QuerySet set = QuerySet.of(queries);
            PerArticle all = PerArticle.measure(pieces, text -> countMatching(set, queries, text));
            PerArticle ours = PerArticle.measure(sample, text -> countMatching(set, queries, text));
            PerArticle lucenes = besideLucene(set, queries, articles, sample);
            figures.add(Figure.beside(
                    "Lucene's Monitor, presearching by document frequency",
                    1 / lucenes.meanSeconds(),
                    "matching, %,d rules".formatted(rules),
                    1 / ours.meanSeconds(),
                    "articles/s"));
            figures.add(Figure.of(
                    "matching, %,d rules, 99th percentile".formatted(rules),
                    all.slowestHundredthSeconds() * 1e3,
                    "ms"));
            costOfFew = costOfFew == 0 ? all.meanSeconds() : costOfFew;
            figures.add(Figure.beside(
                    "the same by %,d rules".formatted(RULES.getFirst()),
                    costOfFew * 1e6,
                    "matching, %,d rules, cost of an article".formatted(rules),
                    all.meanSeconds() * 1e6,
                    "µs"));
        }
        return figures;
    }

    private static PerArticle besideLucene(
            QuerySet set, List<Query> queries, List<AnalysedText> articles, List<Piece> sample) throws Exception {
        try (LuceneMonitor lucene = LuceneMonitor.presearching(queries, articles)) {
            for (Piece piece : sample) {
                int ours = countMatching(set, queries, piece.analysed());
                int theirs = lucene.countMatching(piece.analysed());
                if (ours != theirs) {
                    throw new IllegalStateException(
                            "%d rules match and %d by Lucene: %s".formatted(ours, theirs, piece.title()));
                }
            }
            return PerArticle.measure(sample, lucene::countMatching);
        }
    }

    /** As articles are judged: those that may hold are evaluated. */
    private static int countMatching(QuerySet set, List<Query> queries, AnalysedText text) {
        Matcher matcher = new Matcher(Subject.of(text, Map.of(), new Values()));
        int matching = 0;
        for (Candidate candidate : set.candidates(text)) {
            boolean matches = candidate.certain()
                    || matcher.match(queries.get(candidate.query())).isPresent();
            matching += matches ? 1 : 0;
        }
        return matching;
    }
}
