package com.investorsignals.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Starts services again that end, and says so; one that ends again and again is left alone. */
final class Supervisor implements AutoCloseable {
    private final StackSettings settings;
    private final Function<String, ServiceProcess> services;
    private final Restart restart;
    private final Duration firstPause;
    private final PrintStream out;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Returns when the service is ready; a {@link StackException} says why it is not. */
    interface Restart {
        void of(String service) throws Exception;
    }

    Supervisor(
            StackSettings settings,
            Function<String, ServiceProcess> services,
            Restart restart,
            Duration firstPause,
            PrintStream out) {
        this.settings = settings;
        this.services = services;
        this.restart = restart;
        this.firstPause = firstPause;
        this.out = out;
    }

    void watch(Collection<String> names) {
        names.forEach(name -> threads.execute(() -> watch(name)));
    }

    private void watch(String name) {
        RestartSchedule schedule = new RestartSchedule(firstPause);
        try {
            Instant began = Instant.now();
            Optional<Duration> pause = Optional.of(Duration.ZERO);
            while (pause.isPresent()) {
                int exit = services.apply(name).awaitEnd();
                Instant ended = Instant.now();
                EndMark.of(settings, name).set(ended);
                pause = schedule.pauseAfter(Duration.between(began, ended));
                say(name, exit, pause);
                began = pause.isPresent() ? startAfter(pause.get(), name) : began;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String name, int exit, Optional<Duration> pause) {
        String next = pause.map(length -> "it is started again in " + length.toSeconds() + " s.")
                .orElse("for the " + RestartSchedule.ENDS_IN_A_ROW + "th time in a row, and is not started again."
                        + " When its cause is mended: ./signals down, then ./signals up.");
        out.printf(
                "%s ended with exit code %d; %s%n%s%n",
                name, exit, next, services.apply(name).lastWords());
    }

    private Instant startAfter(Duration pause, String name) throws InterruptedException {
        Thread.sleep(pause);
        Instant began = Instant.now();
        try {
            restart.of(name);
            out.println(name + " is ready again.");
        } catch (StackException e) {
            out.println(e.getMessage());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(name + " could not be started again", e);
        }
        return began;
    }

    /** Nothing is started any more when this returns. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
