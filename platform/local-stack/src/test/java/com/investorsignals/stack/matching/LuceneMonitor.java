package com.investorsignals.stack.matching;

import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;

/** Queries in Lucene's Monitor, by their places in a list, asked of texts that our analysis has read. */
public final class LuceneMonitor implements AutoCloseable {
    private final Monitor monitor;

    private LuceneMonitor(List<Query> queries, Presearcher presearcher) throws IOException {
        List<MonitorQuery> batch = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            batch.add(new MonitorQuery(Integer.toString(i), LuceneQueries.of(queries.get(i))));
        }
        this.monitor = new Monitor(new KeywordAnalyzer(), presearcher);
        monitor.register(batch);
    }

    /** Runs every query on every text: nothing but the queries decides. */
    static LuceneMonitor ofAll(List<Query> queries) throws IOException {
        return new LuceneMonitor(queries, Presearcher.NO_FILTERING);
    }

    /** As quick as it can be: runs the queries whose rarest term, by its frequency in the sample, stands in the text. */
    public static LuceneMonitor presearching(List<Query> queries, List<AnalysedText> sample) throws IOException {
        Map<String, Integer> frequencies = LuceneTokens.documentFrequencies(sample);
        TermWeightor rarestFirst = term -> 1.0 / (frequencies.getOrDefault(term.text(), 0) + 0.5);
        return new LuceneMonitor(queries, new TermFilteredPresearcher(rarestFirst, List.of(), Set.of()));
    }

    private static Document document(AnalysedText text) {
        Document document = new Document();
        for (Passage passage : text.passages()) {
            document.add(new TextField(passage.field().word(), new LuceneTokens(passage)));
        }
        return document;
    }

    /** For each text the places of the queries that match it. */
    List<Set<Integer>> matchingEach(List<AnalysedText> texts) throws IOException {
        Document[] batch = texts.stream().map(LuceneMonitor::document).toArray(Document[]::new);
        MultiMatchingQueries<QueryMatch> found = monitor.match(batch, QueryMatch.SIMPLE_MATCHER);
        List<Set<Integer>> matching = new ArrayList<>();
        for (int text = 0; text < batch.length; text++) {
            matching.add(numbers(found.getMatches(text)));
        }
        return matching;
    }

    /** How many queries match the text. */
    public int countMatching(AnalysedText text) throws IOException {
        return monitor.match(document(text), QueryMatch.SIMPLE_MATCHER).getMatchCount();
    }

    private static Set<Integer> numbers(Iterable<QueryMatch> matches) {
        Set<Integer> numbers = new TreeSet<>();
        matches.forEach(match -> numbers.add(Integer.valueOf(match.getQueryId())));
        return numbers;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
