package com.investorsignals.watcher.polling;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.fetch.FeedFetcher;
import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.fetch.Validators;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Fetches an address that is no feed of ours, and keeps its host for itself meanwhile, like a poll. */
@ApplicationScoped
public class PoliteFetch {
    private final FeedFetcher fetcher;
    private final Leases leases;
    private final PollConfig config;
    private final LeaseTime leaseTime;

    PoliteFetch(FeedFetcher fetcher, Leases leases, PollConfig config, LeaseTime leaseTime) {
        this.fetcher = fetcher;
        this.leases = leases;
        this.config = config;
        this.leaseTime = leaseTime;
    }

    Fetch fetch(String url) {
        String host = host(url);
        Optional<String> held = Patience.until(
                config.patience(),
                () -> leases.holdHost(host, leaseTime.duration()) ? Optional.of(host) : Optional.empty());
        if (held.isEmpty()) {
            throw ProblemException.conflict("The host " + host + " is being asked by others; try again later.");
        }
        try {
            return fetcher.fetch(url, new Validators(null, null));
        } finally {
            leases.releaseHost(host, config.hostDelay());
        }
    }

    private static String host(String url) {
        try {
            return Target.parse(url).host();
        } catch (RefusedAddressException e) {
            throw ProblemException.invalid("url", e.reason());
        }
    }
}
