package com.investorsignals.signin.session;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that were signed out of before their time. Each replica of each service tells the others on a topic, which
 * all read from its beginning when they start; while the broker is away the others hear of it when it is back.
 */
@ApplicationScoped
class EndedSessions {
    private final Emitter<SessionEnded> signOuts;
    private final Clock clock;
    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();

    EndedSessions(
            @Channel("signed-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<SessionEnded> signOuts,
            Clock clock) {
        this.signOuts = signOuts;
        this.clock = clock;
    }

    boolean contains(UUID session) {
        return ended.containsKey(session);
    }

    /** Here it is ended when this returns. */
    void end(UUID session, Instant until) {
        SessionEnded event = new SessionEnded(session, until);
        hear(event);
        signOuts.send(Message.of(event).withNack(failure -> {
            Log.warnf("A sign-out was not told to the other replicas (%s); their session ends by itself", failure);
            return done();
        }));
    }

    /** What cannot be read says nothing. */
    @Incoming("sign-outs")
    void hear(@Nullable SessionEnded event) {
        Instant now = clock.instant();
        if (event != null
                && event.session() != null
                && event.until() != null
                && event.until().isAfter(now)) {
            ended.put(event.session(), event.until());
            ended.values().removeIf(until -> until.isBefore(now));
        }
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
