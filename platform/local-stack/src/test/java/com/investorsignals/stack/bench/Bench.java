package com.investorsignals.stack.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.investorsignals.stack.Corpora.MissingCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that are named, or all; prints a table and writes {@code target/bench.json}. */
public final class Bench {
    private static final Map<String, Benchmark> BENCHMARKS = benchmarks();

    private Bench() {}

    private static Map<String, Benchmark> benchmarks() {
        Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
        benchmarks.put("up", new UpBenchmark());
        benchmarks.put("parse", new ParseBenchmark());
        benchmarks.put("match", new MatchBenchmark());
        benchmarks.put("recognise", new RecogniseBenchmark());
        benchmarks.put("score", new ScoreBenchmark());
        benchmarks.put("flow", new FlowBenchmark());
        benchmarks.put("pages", new PagesBenchmark());
        benchmarks.put("freshness", new FreshnessBenchmark());
        benchmarks.put("polls", new PollsBenchmark());
        benchmarks.put("feeds", new ManyFeedsBenchmark());
        return benchmarks;
    }

    public static void main(String[] names) throws Exception {
        List<String> unknown = List.of(names).stream()
                .filter(name -> !BENCHMARKS.containsKey(name))
                .toList();
        if (!unknown.isEmpty()) {
            System.err.println("There is no benchmark " + unknown + "; there are " + BENCHMARKS.keySet());
            System.exit(2);
        }
        System.out.printf("%-44s %12s %-10s %8s  %s%n", "figure", "value", "unit", "ratio", "baseline");
        List<Figure> figures = new ArrayList<>();
        for (String name : names.length == 0 ? BENCHMARKS.keySet() : List.of(names)) {
            figures.addAll(run(name));
        }
        Path file = Path.of("target", "bench.json");
        Files.createDirectories(file.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), figures);
        System.out.println("Written to " + file);
        System.exit(0);
    }

    private static List<Figure> run(String name) throws Exception {
        Benchmark benchmark = BENCHMARKS.get(name);
        if (benchmark == null) {
            throw new IllegalArgumentException(name);
        }
        try {
            List<Figure> figures = benchmark.measure();
            figures.forEach(Bench::print);
            return figures;
        } catch (MissingCorpus e) {
            System.out.println(name + " skipped: " + e.getMessage());
            return List.of();
        }
    }

    private static void print(Figure figure) {
        String ratio = figure.ratio() == null ? "" : "%.2f".formatted(figure.ratio());
        String baseline = figure.baseline() == null ? "" : figure.baseline();
        System.out.printf(
                "%-44s %,12.2f %-10s %8s  %s%n", figure.name(), figure.value(), figure.unit(), ratio, baseline);
    }
}
