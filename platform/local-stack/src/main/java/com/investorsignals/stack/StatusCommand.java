package com.investorsignals.stack;

import com.investorsignals.stack.ServiceState.Ended;
import com.investorsignals.stack.ServiceState.Running;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;

/** Says whether the stack runs, how each service is, and how much memory each process has resident. */
record StatusCommand(StackSettings settings, PrintStream out) {

    /** The exit code: 1 when a service has ended. One that is slow has not. */
    int run() throws IOException, InterruptedException {
        Optional<ProcessHandle> holder = StackLock.holder(settings);
        if (holder.isEmpty()) {
            throw new StackException("It is not running; start it with ./signals up.");
        }
        return show(holder.get());
    }

    int show(ProcessHandle stack) throws IOException, InterruptedException {
        out.printf("%-18s %-10s %8s %9s%n", "", "state", "process", "memory");
        line("stack", "up", stack);
        int exit = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Map.Entry<String, Port> service : LocalStack.SERVICES.entrySet()) {
                String name = service.getKey();
                switch (ServiceState.of(settings, name, settings.address(service.getValue()), http)) {
                    case Running running -> line(name, running.word(), running.process());
                    case Ended ended -> {
                        out.printf("%-18s %s%n", name, ended.words());
                        exit = 1;
                    }
                }
            }
        }
        return exit;
    }

    private void line(String name, String state, ProcessHandle process) {
        String memory =
                ResidentMemory.megabytes(process.pid()).map(mb -> mb + " MB").orElse("");
        out.printf("%-18s %-10s %8d %9s%n", name, state, process.pid(), memory);
    }
}
