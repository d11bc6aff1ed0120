package com.investorsignals.stack.bench;

import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.stack.bench.LongNews.Piece;
import java.util.Arrays;
import java.util.List;

/** What something costs per article that was just analysed, analysis aside: the median of several rounds. */
record PerArticle(double meanSeconds, double slowestHundredthSeconds) {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;

    static PerArticle measure(List<Piece> pieces, Work work) throws Exception {
        double[] means = new double[ROUNDS];
        double[] slowest = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double[] seconds = seconds(pieces, work);
            if (round >= 0) {
                means[round] = Arrays.stream(seconds).average().orElseThrow();
                slowest[round] = Medians.percentile(99, seconds);
            }
        }
        return new PerArticle(Medians.median(means), Medians.median(slowest));
    }

    private static double[] seconds(List<Piece> pieces, Work work) throws Exception {
        double[] seconds = new double[pieces.size()];
        for (int i = 0; i < seconds.length; i++) {
            AnalysedText text = pieces.get(i).analysed();
            long start = System.nanoTime();
            work.on(text);
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        return seconds;
    }

    /** What is measured; its answer keeps it from being left out. */
    interface Work {
        int on(AnalysedText text) throws Exception;
    }
}
