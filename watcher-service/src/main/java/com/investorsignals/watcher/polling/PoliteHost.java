package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.fetch.Politeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
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

    /** As soon as nobody else asks the host or waits for it; if that is not so for too long, nothing was asked. */
    public <T> Optional<T> ask(String host, Duration patience, Supplier<T> request) {
        return Patience.until(patience, () -> ask(host, leases::holdHost, request));
    }

    /** The same for somebody who waits, before whatever is only due. */
    <T> Optional<T> askFirst(String host, Duration patience, Supplier<T> request) {
        return Patience.until(patience, () -> ask(host, leases::holdHostFirst, request));
    }

    private <T> Optional<T> ask(String host, BiPredicate<String, Duration> hold, Supplier<T> request) {
        if (!hold.test(host, politeness.leaseTime())) {
            return Optional.empty();
        }
        try {
            return Optional.of(request.get());
        } finally {
            leases.releaseHost(host, politeness.hostDelay());
        }
    }
}
