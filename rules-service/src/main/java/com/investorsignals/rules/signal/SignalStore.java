package com.investorsignals.rules.signal;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps signals, and raises a revision where there is something to tell. */
@ApplicationScoped
public class SignalStore {
    private final SignalConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    SignalStore(SignalConfig config, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Shows what a story says now.
     *
     * @param news empty when history arrived, of which nobody is told
     * @param articleId whose arrival this is
     */
    @Transactional(TxType.MANDATORY)
    public void show(SignalState state, SignalContent now, Optional<SignalNews> news, Cause cause, UUID articleId) {
        Optional<SignalRevision> told = SignalRevision.lastOf(state.allStories());
        Optional<Signal> known = Signal.known(state.storyId());
        Optional<SignalContent> toTell =
                news.filter(made -> isWorthTelling(told, made)).map(SignalNews::content);
        if (known.isEmpty() && told.isEmpty() && toTell.isEmpty() && !state.reachesThreshold()) {
            return;
        }
        Instant at = clock.instant();
        Signal signal = known.orElseGet(() -> open(state.storyId(), cause, at));
        signal.history = !state.live();
        if (!now.equals(signal.content)) {
            signal.show(now, at);
        }
        signal.persist();
        toTell.ifPresent(content -> raise(signal, content, cause, articleId, at));
    }

    private static boolean isWorthTelling(Optional<SignalRevision> told, SignalNews news) {
        return told.map(last -> RevisionChange.matters(last.content, news.content()))
                .orElse(news.reachesThreshold());
    }

    private static Signal open(UUID storyId, Cause cause, Instant at) {
        var signal = new Signal();
        signal.id = storyId;
        signal.raisedAt = at;
        signal.causeKind = cause.kind();
        signal.causeId = cause.id();
        return signal;
    }

    private void raise(Signal signal, SignalContent content, Cause cause, UUID articleId, Instant at) {
        signal.revision++;
        signal.raisedAt = at;
        signal.causeKind = cause.kind();
        signal.causeId = cause.id();
        var revision = new SignalRevision();
        revision.id = UUID.randomUUID();
        revision.signalId = signal.id;
        revision.revision = signal.revision;
        revision.articleId = articleId;
        revision.raisedAt = at;
        revision.causeKind = cause.kind();
        revision.causeId = cause.id();
        revision.content = content;
        revision.publishAfter = at;
        revision.keep(Math.toIntExact(config.publishGrace().toSeconds()));
        String category = content.category().word();
        meters.counter("signals.raised", "category", category).increment();
        Log.infof(
                "Raised revision %s of signal %s: %s, %s, %s, score %s, by rule %s version %s because of %s %s",
                revision.revision,
                signal.id,
                content.company().key(),
                category,
                content.standing().word(),
                content.score(),
                content.rule().id(),
                content.rule().version(),
                cause.kind().word(),
                cause.id());
    }
}
