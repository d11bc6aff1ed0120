package com.investorsignals.stack.bench;

import com.investorsignals.stack.ResidentMemory;
import com.investorsignals.stack.RunningStack;
import com.investorsignals.stack.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a built stack takes on an empty data folder and on one that was used, and what it holds in memory. */
final class UpBenchmark implements Benchmark {
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");
    private static final List<String> SERVICES = List.of("watcher-service", "rules-service", "notifier-service");

    @Override
    public List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        long start = System.nanoTime();
        try (RunningStack running = RunningStack.startEmpty("bench-up", Map.of())) {
            double cold = secondsSince(start);
            start = System.nanoTime();
            running.restart();
            double warm = secondsSince(start);
            figures.add(Figure.of("up on an empty data folder", cold, "s"));
            figures.add(Figure.beside("up on an empty data folder", cold, "stop and up again", warm, "s"));
            double total = 0;
            for (String name : SERVICES) {
                ServiceProcess service = running.stack().service(name);
                figures.add(Figure.of(
                        "start-up of " + name, started(running.settings().logs(), name), "s"));
                double memory = memory(service.handle());
                total += memory;
                figures.add(Figure.of("resident memory of " + name, memory, "MB"));
            }
            double servers = memory(ProcessHandle.current());
            figures.add(Figure.of("resident memory of Kafka, mail, feeds, bench", servers, "MB"));
            double postgres = postgres(running.settings().data());
            figures.add(Figure.of("resident memory of PostgreSQL", postgres, "MB"));
            figures.add(Figure.of("resident memory in all", total + servers + postgres, "MB"));
        }
        return figures;
    }

    private static double started(Path logs, String service) throws IOException {
        double last = Double.NaN;
        for (String line : Files.readAllLines(logs.resolve(service + ".log"))) {
            Matcher matcher = STARTED.matcher(line);
            last = matcher.find() ? Double.parseDouble(matcher.group(1)) : last;
        }
        return last;
    }

    private static double memory(ProcessHandle process) {
        return ResidentMemory.megabytes(process.pid()).orElse(0L).doubleValue();
    }

    /** The sum over its processes, which counts what they share once for each: an upper bound. */
    private static double postgres(Path data) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        try (Stream<ProcessHandle> workers = server.descendants()) {
            return Stream.concat(Stream.of(server), workers)
                    .mapToLong(
                            process -> ResidentMemory.megabytes(process.pid()).orElse(0L))
                    .sum();
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
