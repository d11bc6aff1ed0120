package com.investorsignals.stack.soak.attack.request;

import com.investorsignals.stack.Port;
import com.investorsignals.stack.SignIn;
import com.investorsignals.stack.soak.attack.means.Attack;
import com.investorsignals.stack.soak.attack.means.Besieged;
import com.investorsignals.stack.soak.attack.means.Outcome;
import com.investorsignals.stack.soak.attack.means.Size;
import com.investorsignals.stack.soak.attack.means.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many guess at a password at once, and at names: few guesses are looked at, and time tells no name. */
public final class GuessedPasswords implements Attack {
    private static final int CONNECTIONS = 40;
    private static final String GUESSERS = "198.18.3.1";
    private static final String SPRAYERS = "198.18.3.2";

    /** Five are free, and each pause is twice as long as the one before. */
    private static final int MOST_OF_NAME = 16;

    private static final int MOST_OF_PLACE = 32;
    private static final int TIMED = 15;

    @Override
    public String kind() {
        return "guessed passwords and names";
    }

    @Override
    public Outcome against(Besieged besieged) throws Exception {
        Tally tally = new Tally();
        SignIn victim = besieged.accounts().newcomer("subscriber");
        int guesses = besieged.size().of(1, 10);
        for (Port service : Besieged.SERVICES) {
            long before = looked(besieged, service);
            List<Boolean> opened =
                    all(i -> isOpened(besieged, service, victim.name(), "guess " + i, GUESSERS), guesses);
            opened.forEach(open -> tally.attempt(service + " opened by a guess", open));
            tally.attempt(
                    service + " opened at once after guesses",
                    isOpened(besieged, service, victim.name(), victim.password(), GUESSERS));
            long ofName = looked(besieged, service) - before;
            tally.attempt(service + " looked at " + ofName + " guesses at a name", ofName > MOST_OF_NAME);
            all(i -> isOpened(besieged, service, "name " + i, "password", SPRAYERS), guesses)
                    .forEach(open -> tally.attempt(service + " opened to nobody", open));
            long ofPlace = looked(besieged, service) - before - ofName;
            tally.attempt(service + " looked at " + ofPlace + " guesses from a place", ofPlace > MOST_OF_PLACE);
            tally.control(service + " looks at guesses", ofName > 0 && ofPlace > 0);
            tally.control(
                    service + " opens to whom it should",
                    isOpened(besieged, service, victim.name(), victim.password(), "198.18.3.3"));
        }
        if (besieged.size() == Size.LARGE) {
            double ratio = millis(besieged, besieged.admin().name(), 4) / millis(besieged, "nobody", 5);
            tally.attempt("a known name takes %.1f times as long".formatted(ratio), ratio > 3 || ratio < 1 / 3.0);
        }
        return tally.outcome(
                "%d connections guess at a password, and at %d names".formatted(CONNECTIONS, CONNECTIONS * guesses));
    }

    private interface Guess {
        boolean make(int number) throws IOException;
    }

    private static List<Boolean> all(Guess guess, int each) throws Exception {
        List<Boolean> opened = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> connections = new ArrayList<>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                int first = connection * each;
                connections.add(() -> {
                    for (int i = first; i < first + each; i++) {
                        opened.add(guess.make(i));
                    }
                    return opened;
                });
            }
            for (Future<Object> connection : threads.invokeAll(connections)) {
                connection.get();
            }
        }
        return opened;
    }

    private static boolean isOpened(Besieged besieged, Port service, String name, String password, String place)
            throws IOException {
        return besieged.accounts()
                .signIn(new SignIn(name, password), service, place)
                .isPresent();
    }

    /** How many wrong passwords were compared with what is known. */
    private static long looked(Besieged besieged, Port service) throws IOException {
        return besieged.metrics(service).stream()
                .filter(line -> line.startsWith("sign_ins_total") && line.contains("\"wrong\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The median, each time from another place. */
    private static double millis(Besieged besieged, String name, int network) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TIMED; i++) {
            long start = System.nanoTime();
            var _ = isOpened(besieged, Port.RULES, name, "guess", "198.18." + network + "." + i);
            times.add(System.nanoTime() - start);
        }
        return times.stream().sorted().toList().get(TIMED / 2) / 1e6;
    }
}
