package com.investorsignals.stack.soak.attack;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.soak.attack.means.Accounts.Session;
import com.investorsignals.stack.soak.attack.means.Answer;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Somebody who is signed in and goes round the pages of all three services, through the front door. */
final class HonestReader implements AutoCloseable {
    private static final List<String> ROUND = List.of("/signals", "/feeds", "/deliveries", "/subscribe");
    private static final int WARM = 300;
    private static final int ENOUGH = 40;

    private final Besieged besieged;
    private final Session session;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private volatile boolean reading;
    private Future<List<Duration>> laps;

    private HonestReader(Besieged besieged, Session session) {
        this.besieged = besieged;
        this.session = session;
        this.laps = thread.submit(() -> List.of());
    }

    static HonestReader of(Besieged besieged) throws IOException {
        Session session = besieged.accounts()
                .signIn(besieged.accounts().operator(), Port.RULES, "192.0.2.1")
                .orElseThrow();
        return new HonestReader(besieged, session);
    }

    /** Until what is compiled and loaded at first use is so. */
    void warmUp() throws IOException {
        for (int lap = 0; lap < WARM; lap++) {
            lap();
        }
    }

    Laps undisturbed() throws IOException {
        List<Duration> each = new ArrayList<>();
        for (int lap = 0; lap < ENOUGH; lap++) {
            each.add(lap());
        }
        return new Laps(each, List.of());
    }

    /** Goes round and round until told to end. */
    void begin() {
        reading = true;
        laps = thread.submit(() -> {
            List<Duration> each = new ArrayList<>();
            do {
                each.add(lap());
            } while (reading);
            return each;
        });
    }

    Laps end() throws InterruptedException, ExecutionException {
        reading = false;
        Laps meanwhile = new Laps(laps.get(), List.copyOf(refused));
        refused.clear();
        return meanwhile;
    }

    private Duration lap() throws IOException {
        long start = System.nanoTime();
        for (String page : ROUND) {
            Answer answer = besieged.ask(Port.FRONT_DOOR, session.on(Request.get(page)));
            if (!answer.isGood()) {
                refused.add(page + ": " + answer.status());
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        reading = false;
        thread.close();
    }
}
