package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.LeasedFeeds;
import com.investorsignals.watcher.fetch.Politeness;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes down which feeds' bodies are being read, those together that begin at the same time. */
@ApplicationScoped
class Reading {
    private final LeasedFeeds leases;
    private final Duration leaseTime;
    private final GroupCommit<Lease, Boolean> beginnings =
            new GroupCommit<>(group -> QuarkusTransaction.requiringNew().call(() -> begin(group)));

    Reading(LeasedFeeds leases, Politeness politeness) {
        this.leases = leases;
        this.leaseTime = politeness.leaseTime();
    }

    /** False if the lease was lost before. The end of the lease is the end of reading. */
    boolean begins(Lease lease) {
        return beginnings.commit(lease);
    }

    private List<Boolean> begin(List<Lease> group) {
        Set<UUID> held = leases.read(group, leaseTime);
        return group.stream().map(lease -> held.contains(lease.token())).toList();
    }
}
