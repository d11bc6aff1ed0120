package com.investorsignals.stack.matching;

import com.investorsignals.rules.query.Query.AllOf;
import com.investorsignals.rules.query.Query.AnyOf;
import com.investorsignals.rules.query.Query.Atom;
import com.investorsignals.rules.query.Query.Exact;
import com.investorsignals.rules.query.Query.Not;
import com.investorsignals.rules.query.Query.Place;
import com.investorsignals.rules.query.Query.Prefix;
import com.investorsignals.rules.query.Query.Row;
import com.investorsignals.rules.query.Query.Stem;
import com.investorsignals.rules.query.Query.Words;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Compiles our syntax tree, as far as it asks for words, to the plainest queries of Lucene that mean the same. */
final class LuceneQueries {
    private LuceneQueries() {}

    static Query of(com.investorsignals.rules.query.Query query) {
        return switch (query) {
            case AllOf(List<com.investorsignals.rules.query.Query> parts) -> allOf(parts);
            case AnyOf(List<com.investorsignals.rules.query.Query> parts) ->
                anyOf(parts.stream().map(LuceneQueries::of).toList());
            case Not not -> allOf(List.of(not));
            case Words words ->
                anyOf(words.fields().stream()
                        .map(field -> phrase(field.word(), words))
                        .toList());
            default -> throw new IllegalArgumentException("it asks for more than words: " + query);
        };
    }

    private static Query allOf(List<com.investorsignals.rules.query.Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (com.investorsignals.rules.query.Query part : parts) {
            if (part instanceof Not(com.investorsignals.rules.query.Query excluded)) {
                all.add(of(excluded), Occur.MUST_NOT);
            } else {
                all.add(of(part), Occur.MUST);
            }
        }
        if (parts.stream().allMatch(Not.class::isInstance)) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    private static Query anyOf(List<Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(part, Occur.SHOULD));
        return any.build();
    }

    private static Query phrase(String field, Words words) {
        List<Place> places = words.places();
        if (places.size() == 1) {
            return anyOf(places.getFirst().alternatives().stream()
                    .map(atom -> alone(field, atom))
                    .toList());
        }
        IntervalsSource[] sources = places.stream().map(LuceneQueries::place).toArray(IntervalsSource[]::new);
        return new IntervalQuery(field, Intervals.maxgaps(words.gaps(), Intervals.ordered(sources)));
    }

    private static Query alone(String field, Atom atom) {
        return switch (atom) {
            case Stem(String stem) -> new TermQuery(new Term(field, stem));
            case Exact(String word) -> new TermQuery(new Term(field, LuceneTokens.ofWord(word)));
            case Prefix(String prefix) -> new PrefixQuery(new Term(field, LuceneTokens.ofWord(prefix)));
            default -> new IntervalQuery(field, source(atom));
        };
    }

    private static IntervalsSource place(Place place) {
        IntervalsSource[] sources =
                place.alternatives().stream().map(LuceneQueries::source).toArray(IntervalsSource[]::new);
        return sources.length == 1 ? sources[0] : Intervals.or(sources);
    }

    private static IntervalsSource source(Atom atom) {
        return switch (atom) {
            case Stem(String stem) -> Intervals.term(stem);
            case Exact(String word) -> Intervals.term(LuceneTokens.ofWord(word));
            case Prefix(String prefix) ->
                Intervals.prefix(new BytesRef(LuceneTokens.ofWord(prefix)), IndexSearcher.getMaxClauseCount());
            case Row(List<Atom> atoms) ->
                Intervals.phrase(atoms.stream().map(LuceneQueries::source).toArray(IntervalsSource[]::new));
            default -> throw new IllegalArgumentException("no word: " + atom);
        };
    }
}
