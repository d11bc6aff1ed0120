package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.article.BrokerUnavailableException;
import com.investorsignals.watcher.fetch.Politeness;
import com.investorsignals.watcher.room.NoRoomException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One turn from claim to log line: the edge at which a fault with one page ends. */
@ApplicationScoped
public class FullTextRun {
    /** After a fault of ours: soon, but not at every tick. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

    private final FullTextReader reader;
    private final FullTextSettlement settlement;
    private final MeterRegistry metrics;
    private final Duration hostDelay;
    private final Map<UUID, FullTextLease> running = new ConcurrentHashMap<>();

    FullTextRun(FullTextReader reader, FullTextSettlement settlement, MeterRegistry metrics, Politeness politeness) {
        this.reader = reader;
        this.settlement = settlement;
        this.metrics = metrics;
        this.hostDelay = politeness.hostDelay();
    }

    void run(FullTextLease lease) {
        running.put(lease.token(), lease);
        try {
            Optional<FullTextLease> toTell = lease.holdsHost() ? ask(lease) : Optional.of(lease);
            toTell.ifPresent(this::tell);
        } finally {
            running.remove(lease.token());
        }
    }

    /** For another replica to take up, when we stop before these are done. */
    void giveBackAll() {
        running.values().forEach(lease -> settlement.giveBack(lease, Duration.ZERO, hostDelay));
    }

    private Optional<FullTextLease> ask(FullTextLease lease) {
        try {
            return reader.ask(lease);
        } catch (NoRoomException e) {
            Log.debugf("Article %s: too much is being read at once, its page is asked for again", lease.articleId());
            settlement.giveBack(lease, AFTER_FAULT, hostDelay);
            return Optional.empty();
        } catch (RuntimeException e) {
            Log.errorf(e, "Feed %s: the page of article %s failed unexpectedly", lease.feedId(), lease.articleId());
            giveBack(lease);
            return Optional.empty();
        }
    }

    private void tell(FullTextLease lease) {
        running.put(lease.token(), lease);
        try {
            reader.tell(lease);
            String outcome = lease.outcome() == null
                    ? FullTextOutcome.LATE.word()
                    : lease.outcome().word();
            metrics.counter("full.texts", "outcome", outcome).increment();
            Log.debugf("Feed %s: article %s, full text %s", lease.feedId(), lease.articleId(), outcome);
            return;
        } catch (BrokerUnavailableException e) {
            Log.warnf(e.getCause(), "Article %s: the broker did not take it, it is sent again", lease.articleId());
        } catch (RuntimeException e) {
            Log.errorf(e, "Feed %s: article %s could not be told", lease.feedId(), lease.articleId());
        }
        giveBack(lease);
    }

    private void giveBack(FullTextLease lease) {
        try {
            if (lease.holdsHost()) {
                reader.failed(lease);
            } else {
                settlement.giveBack(lease, AFTER_FAULT, hostDelay);
            }
        } catch (RuntimeException e) {
            Log.warnf(e, "Article %s: the lease could not be given back; it ends by itself", lease.articleId());
        }
    }
}
