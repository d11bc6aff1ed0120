package com.investorsignals.stack.matching;

import com.investorsignals.rules.query.Query;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/** Queries in Lucene's Monitor, by their places in a list, asked of texts that our analysis has read. */
public final class LuceneMonitor implements AutoCloseable {
    private static final String WHOLE = "whole";

    private final Monitor monitor;
    private final Function<AnalysedText, Document> documents;

    private LuceneMonitor(
            Presearcher presearcher,
            List<Query> queries,
            Function<FieldName, String> fields,
            Function<AnalysedText, Document> documents)
            throws IOException {
        LuceneQueries lucene = new LuceneQueries(fields);
        List<MonitorQuery> batch = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            batch.add(new MonitorQuery(Integer.toString(i), lucene.of(queries.get(i))));
        }
        this.monitor = new Monitor(new KeywordAnalyzer(), presearcher);
        this.documents = documents;
        monitor.register(batch);
    }

    /** Runs every query on every text: nothing but the queries decides. */
    static LuceneMonitor withoutPresearcher(List<Query> queries) throws IOException {
        return new LuceneMonitor(Presearcher.NO_FILTERING, queries, FieldName::word, LuceneMonitor::inTwoFields);
    }

    /**
     * As fast as it goes for queries that ask for stems in title or text: both in one field, and each query found by
     * those of its words that the fewest of the sample texts hold.
     */
    public static LuceneMonitor byRarestStems(List<Query> queries, Iterable<AnalysedText> sample) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (AnalysedText text : sample) {
            text.passages().stream()
                    .flatMap(passage -> passage.tokens().stream())
                    .map(token -> token.stem())
                    .distinct()
                    .forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }
        Presearcher presearcher = new TermFilteredPresearcher(
                term -> 1 / (counts.getOrDefault(term.text(), 0) + 0.5), List.of(), Set.of());
        return new LuceneMonitor(presearcher, queries, field -> WHOLE, LuceneMonitor::inOneField);
    }

    private static Document inTwoFields(AnalysedText text) {
        Document document = new Document();
        for (Passage passage : text.passages()) {
            document.add(new TextField(passage.field().word(), new LuceneTokens(List.of(passage), true)));
        }
        return document;
    }

    private static Document inOneField(AnalysedText text) {
        Document document = new Document();
        document.add(new TextField(WHOLE, new LuceneTokens(text.passages(), false)));
        return document;
    }

    /** The places of the queries that match. */
    public Set<Integer> matching(AnalysedText text) throws IOException {
        return numbers(
                monitor.match(documents.apply(text), QueryMatch.SIMPLE_MATCHER).getMatches());
    }

    /** For each text the places of the queries that match it. */
    List<Set<Integer>> matchingEach(List<AnalysedText> texts) throws IOException {
        Document[] batch = texts.stream().map(documents).toArray(Document[]::new);
        MultiMatchingQueries<QueryMatch> found = monitor.match(batch, QueryMatch.SIMPLE_MATCHER);
        List<Set<Integer>> matching = new ArrayList<>();
        for (int text = 0; text < batch.length; text++) {
            matching.add(numbers(found.getMatches(text)));
        }
        return matching;
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
