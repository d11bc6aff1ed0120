package com.investorsignals.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Tells the person at the keyboard what is being done, and how long each step took. */
public final class Progress {
    private final PrintStream out;
    private final boolean live;

    /** {@code live} rewrites the line of the step at work, as a terminal can. */
    public Progress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    <T> T step(String what, Callable<T> work) throws Exception {
        if (live) {
            out.printf("  … %s", what);
            out.flush();
        }
        long start = System.nanoTime();
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            String rewind = live ? "\r\u001b[K" : "";
            String seconds = "%.1f s"
                    .formatted(Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
            out.printf("%s  %s %-28s %8s%n", rewind, done ? "✓" : "✗", what, seconds);
            out.flush();
        }
    }
}
