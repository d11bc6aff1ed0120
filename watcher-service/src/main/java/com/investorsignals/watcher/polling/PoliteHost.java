package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.fetch.Politeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps a host for itself while it asks for what is no feed of ours, like a poll. */
@ApplicationScoped
public class PoliteHost {
    private final Leases leases;
    private final Politeness politeness;

    PoliteHost(Leases leases, Politeness politeness) {
        this.leases = leases;
        this.politeness = politeness;
    }

    /** As soon as nobody else asks the host; if that is not so for too long, nothing was asked. */
    public <T> Optional<T> ask(String host, Duration patience, Supplier<T> request) {
        return Patience.until(patience, () -> ask(host, request));
    }

    private <T> Optional<T> ask(String host, Supplier<T> request) {
        if (!leases.holdHost(host, politeness.leaseTime())) {
            return Optional.empty();
        }
        try {
            return Optional.of(request.get());
        } finally {
            leases.releaseHost(host, politeness.hostDelay());
        }
    }
}
