package com.investorsignals.signin;

import com.investorsignals.rest.guard.NetworkSource;
import com.investorsignals.signin.SignInResult.Later;
import com.investorsignals.signin.SignInResult.SignedIn;
import com.investorsignals.signin.SignInResult.Wrong;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Takes names and passwords, from the form and from programs alike. Few passwords are checked at a time, and few from one
 * place wait for it, so that guessing leaves processors and threads to others. The same question asked many times at
 * once, as by a program that starts, is one.
 */
@Singleton
public final class SignIns {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int WAITING_OF_SOURCE = 4;
    /** Longer than any name; what is longer is not looked up, remembered or logged. */
    private static final int LONGEST = 200;

    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final AuditLog audit;
    private final MeterRegistry metrics;
    private final Semaphore checks;
    private final Map<String, CompletableFuture<SignInResult>> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    SignIns(Passwords passwords, SignInThrottle throttle, AuditLog audit, MeterRegistry metrics, SignInConfig config) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.metrics = metrics;
        this.checks = new Semaphore(config.checks(), true);
    }

    /** Blocks while a password is checked. {@code source} is a {@link NetworkSource}. */
    public SignInResult signIn(String name, char[] password, String source) {
        if (name.length() > LONGEST) {
            return new Wrong();
        }
        Optional<SignInResult> remembered = passwords.remembered(name, password).map(SignIns::signedIn);
        return remembered.orElseGet(() -> ask(name, password, source));
    }

    private SignInResult ask(String name, char[] password, String source) {
        String question = Passwords.digest(name, new String(password), source);
        CompletableFuture<SignInResult> answer = new CompletableFuture<>();
        CompletableFuture<SignInResult> first = asked.putIfAbsent(question, answer);
        if (first != null) {
            return first.join();
        }
        try {
            SignInResult result = inTurn(name, password, source);
            record(name, source, result);
            answer.complete(result);
            return result;
        } finally {
            asked.remove(question);
            answer.complete(new Later(PATIENCE));
        }
    }

    private SignInResult inTurn(String name, char[] password, String source) {
        Optional<Duration> pause = throttle.pause(name, source);
        if (pause.isPresent()) {
            return new Later(pause.get());
        }
        try {
            if (waiting.merge(source, 1, Integer::sum) > WAITING_OF_SOURCE
                    || !checks.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Later(PATIENCE);
            }
            try {
                return check(name, password, source);
            } finally {
                checks.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Later(PATIENCE);
        } finally {
            waiting.computeIfPresent(source, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    private SignInResult check(String name, char[] password, String source) {
        // Those who waited beside others who guessed may have to wait longer by now.
        Optional<Duration> pause = throttle.pause(name, source);
        if (pause.isPresent()) {
            return new Later(pause.get());
        }
        Optional<SignInResult> signedIn = passwords.check(name, password).map(SignIns::signedIn);
        if (signedIn.isPresent()) {
            throttle.succeeded(name, source);
        } else {
            throttle.failed(name, source);
        }
        return signedIn.orElseGet(Wrong::new);
    }

    private void record(String name, String source, SignInResult result) {
        String outcome = switch (result) {
            case SignedIn _ -> "signed-in";
            case Wrong _ -> "wrong";
            case Later _ -> "later";
        };
        metrics.counter("sign.ins", "outcome", outcome).increment();
        audit.signIn(name, source, outcome);
    }

    private static SignInResult signedIn(User user) {
        return new SignedIn(user.name(), user.roles());
    }
}
