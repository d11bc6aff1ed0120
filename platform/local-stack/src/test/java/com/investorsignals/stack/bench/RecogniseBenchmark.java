package com.investorsignals.stack.bench;

import com.investorsignals.rules.company.CompanyProfile;
import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.stack.bench.LongNews.Piece;
import java.util.List;
import java.util.Random;

/** Recognition by a million names of companies on one core: how long it is in the making, how large, how quick. */
final class RecogniseBenchmark implements Benchmark {
    private static final int NAMES = 1_000_000;
    private static final long SEED = 20_261_126;

    @Override
    public List<Figure> measure() throws Exception {
        List<Piece> pieces = LongNews.pieces();
        CompanyRegistry few = CompanyRegistry.of(CompanyCorpus.companies());
        PerArticle byFew = PerArticle.measure(pieces, text -> few.mentions(text).size());
        double making = making(profiles());
        long before = usedAfterCollection();
        CompanyRegistry many = CompanyRegistry.of(profiles());
        long registry = usedAfterCollection() - before;
        PerArticle byMany =
                PerArticle.measure(pieces, text -> many.mentions(text).size());
        return List.of(
                Figure.of("registry of 1,000,000 names, made in", making, "s"),
                Figure.of("registry of 1,000,000 names, profiles included", registry / 1e6, "MB"),
                Figure.beside(
                        "the 18,000 companies of the corpus",
                        1 / byFew.meanSeconds(),
                        "recognition, 1,000,000 names",
                        1 / byMany.meanSeconds(),
                        "articles/s"));
    }

    private static List<CompanyProfile> profiles() throws Exception {
        return CompanyCorpus.withNames(NAMES, new Random(SEED));
    }

    private static double making(List<CompanyProfile> profiles) throws Exception {
        return Rounds.medianSeconds(() -> CompanyRegistry.of(profiles))[0];
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
