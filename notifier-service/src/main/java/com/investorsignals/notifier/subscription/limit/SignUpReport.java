package com.investorsignals.notifier.subscription.limit;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells in one line how many requests got no mail, once for all replicas, and erases what no longer counts. */
@ApplicationScoped
public class SignUpReport {
    private final EntityManager entities;
    private final Clock clock;

    SignUpReport(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(
            identity = "report-sign-ups",
            every = "${notifier.sign-up.report-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    void report() {
        refused().ifPresent(Log::warn);
        erase(SignUpLimits.countedSince(clock.instant()));
    }

    /** What was refused since this was last asked. */
    Optional<String> refused() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "DELETE FROM sign_ups_refused RETURNING outcome, requests, since", Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> (Instant) row[2])
                .min(Instant::compareTo)
                .map(since -> rows.stream()
                        .map(row -> row[1] + " " + row[0])
                        .sorted()
                        .collect(Collectors.joining(
                                ", ", "Requests for alerts that got no mail since " + since + ": ", "")));
    }

    void erase(Instant before) {
        entities.createNativeQuery("DELETE FROM sign_ups WHERE asked_at <= :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
