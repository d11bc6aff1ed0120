package com.investorsignals.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes guessing slow: who gave wrong passwords waits, twice as long each time. Counted are the wrong ones for a name
 * from one place, for all names from one place, and for a name from everywhere. The last does not hold up a place from
 * which that name has signed in before, so that nobody locks a person out by guessing at the name.
 */
@Singleton
final class SignInThrottle {
    /** Places and names remembered at a time; the longest untouched go first. */
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final SignInConfig.Throttle config;
    private final Map<String, Failures> failures = new Recent<>();
    private final Map<String, Instant> familiar = new Recent<>();

    @Inject
    SignInThrottle(Clock clock, SignInConfig config) {
        this(clock, config.throttle());
    }

    SignInThrottle(Clock clock, SignInConfig.Throttle config) {
        this.clock = clock;
        this.config = config;
    }

    private record Failures(int count, Instant last) {}

    /** How long this name must not be tried from this place; empty when it may be tried now. */
    synchronized Optional<Duration> pause(String name, String source) {
        Instant now = clock.instant();
        return Stream.of(
                        remaining(pair(name, source), config.free(), now),
                        remaining(place(source), config.freeOfSource(), now),
                        familiar.containsKey(pair(name, source))
                                ? Duration.ZERO
                                : remaining(anywhere(name), config.freeOfName(), now))
                .max(Duration::compareTo)
                .filter(Duration::isPositive);
    }

    synchronized void failed(String name, String source) {
        Instant now = clock.instant();
        Stream.of(pair(name, source), place(source), anywhere(name)).forEach(key -> failures.put(key, worse(key, now)));
    }

    synchronized void succeeded(String name, String source) {
        failures.remove(pair(name, source));
        familiar.put(pair(name, source), clock.instant());
    }

    private Failures worse(String key, Instant now) {
        Failures before = failures.get(key);
        return before == null || before.last().plus(config.forget()).isBefore(now)
                ? new Failures(1, now)
                : new Failures(before.count() + 1, now);
    }

    private Duration remaining(String key, int free, Instant now) {
        Failures known = failures.get(key);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(known.count() - free, 20);
        Duration pause = config.first().multipliedBy(1L << doublings);
        Duration kept = pause.compareTo(config.longest()) < 0 ? pause : config.longest();
        return Duration.between(now, known.last().plus(kept));
    }

    private static String pair(String name, String source) {
        return "pair " + source + " " + name;
    }

    private static String place(String source) {
        return "place " + source;
    }

    private static String anywhere(String name) {
        return "name " + name;
    }

    /** Keeps what was touched last. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
