package com.investorsignals.stack;

import com.investorsignals.stack.sample.SampleSetup;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Starts everything, prints what to open, and stays until it is told to stop. */
record UpCommand(StackSettings settings, PrintStream out) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    void run() throws Exception {
        long start = System.nanoTime();
        CountDownLatch stopAsked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch ready = new CountDownLatch(1);
        Thread starter = Thread.currentThread();
        try (StackLock _ = StackLock.acquire(settings)) {
            Files.createDirectories(settings.logs());
            Leftovers.end(settings);
            for (Port port : Port.values()) {
                requireFree(port);
            }
            SignIn admin = SignIn.createOrRead(settings);
            boolean known = admin.isKnown(settings);
            out.println("Starting Investor Signals");
            Progress progress =
                    new Progress(out, settings.variable("SIGNALS_TERMINAL").isPresent());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopAsked.countDown();
                if (ready.getCount() > 0) {
                    starter.interrupt();
                }
                awaitQuietly(stopped);
            }));
            try (LocalStack stack = LocalStack.start(settings, progress)) {
                if (known) {
                    progress.step(
                            "Sample feeds",
                            () -> SampleSetup.of(settings, admin).run());
                }
                printWelcome(known, admin, (System.nanoTime() - start) / 1e9);
                ready.countDown();
                superviseUntil(stopAsked, stack);
                out.println("Stopping");
            }
            out.println("Stopped; the data stays in " + settings.data());
        } finally {
            stopped.countDown();
        }
    }

    private void superviseUntil(CountDownLatch stopAsked, LocalStack stack) throws InterruptedException {
        try (Supervisor supervisor = new Supervisor(settings, stack::service, stack::restart, FIRST_PAUSE, out)) {
            supervisor.watch(LocalStack.SERVICES.keySet());
            stopAsked.await();
        }
    }

    private void requireFree(Port port) {
        int number = settings.port(port);
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
        } catch (IOException e) {
            throw new StackException("Port %d, which %s needs, is taken by another program; end that, or set"
                            .formatted(number, port.owner())
                    + " SIGNALS_BASE_PORT (now " + settings.basePort() + ") to another range.");
        }
    }

    private void printWelcome(boolean known, SignIn admin, double seconds) {
        out.printf("%nReady in %.1f s.%n%n", seconds);
        out.printf("  Open            %s%n", settings.address(Port.FRONT_DOOR));
        out.printf("  Sample stories  %s%n", settings.address(Port.FEEDS));
        if (known) {
            out.printf("  Sign in as      %s, password %s%n", admin.name(), admin.password());
        } else {
            out.printf(
                    "  Sign in as      somebody in %s; it does not have the admin of ./signals password, who sets up"
                            + " the sample feeds: there are none%n",
                    settings.variable("SIGNALS_USERS_FILE").orElseThrow());
        }
        out.printf("  Mail            %s  (each accepted mail as .eml and .html)%n", settings.mail());
        out.printf("  Slack           %s  (each post that our stand-in for Slack accepted)%n", settings.slack());
        out.printf("  Webhook         %s  (each event whose signature was right)%n", settings.webhook());
        out.printf(
                "  API             %s/api/feeds, %s/api/signals, %s/api/subscriptions%n",
                settings.address(Port.WATCHER), settings.address(Port.RULES), settings.address(Port.NOTIFIER));
        out.printf("  Logs            %s%n%n", settings.logs());
        out.println("The sample feeds tell six stories within the next minute. Ctrl-C or ./signals down ends it.");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
