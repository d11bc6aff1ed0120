package com.investorsignals.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the running stack and waits until it is gone. */
record DownCommand(StackSettings settings, PrintStream out) {
    private static final int WITHIN_SECONDS = 60;

    void run() throws IOException, InterruptedException {
        Optional<ProcessHandle> holder = StackLock.holder(settings);
        if (holder.isEmpty()) {
            out.println("It is not running.");
            return;
        }
        ProcessHandle stack = holder.get();
        stack.destroy();
        try {
            stack.onExit().get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StackException("Process " + stack.pid() + " did not end within " + WITHIN_SECONDS + " s.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        out.println("Stopped; the data stays in " + settings.data());
    }
}
