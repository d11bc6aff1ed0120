package com.investorsignals.watcher.polling;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.watcher.fetch.FeedFetcher;
import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.fetch.Validators;
import com.investorsignals.watcher.room.Room;
import jakarta.enterprise.context.ApplicationScoped;

/** Fetches an address that is no feed of ours, for somebody who waits. */
@ApplicationScoped
public class PoliteFetch {
    private final FeedFetcher fetcher;
    private final PoliteHost politeHost;
    private final PollConfig config;

    PoliteFetch(FeedFetcher fetcher, PoliteHost politeHost, PollConfig config) {
        this.fetcher = fetcher;
        this.politeHost = politeHost;
        this.config = config;
    }

    /** What stands at the address; if it cannot be had, that ends the request with the reason. */
    public Fetch.Modified body(String url, Room room) {
        return switch (fetch(url, room)) {
            case Fetch.Modified found -> found;
            case Fetch.Challenged _ -> throw ProblemException.unprocessable(Fetch.Challenged.DETAIL + ".");
            case Fetch.Failed failed -> throw ProblemException.unprocessable(failed.detail() + ".");
            case Fetch.Gone _ ->
                throw ProblemException.unprocessable("The server says that it is gone for good (410).");
            case Fetch.RateLimited limited ->
                throw ProblemException.unprocessable("The server asks us to wait (" + limited.status() + ").");
            case Fetch.NotModified _ ->
                throw ProblemException.unprocessable("The server answered 304 to a request without conditions.");
        };
    }

    public Fetch fetch(String url, Room room) {
        String host = host(url);
        return politeHost
                .askFirst(host, config.patience(), () -> fetcher.fetch(url, new Validators(null, null), room))
                .orElseThrow(() ->
                        ProblemException.conflict("The host " + host + " is being asked by others; try again later."));
    }

    private static String host(String url) {
        try {
            return Target.parse(url).host();
        } catch (RefusedAddressException e) {
            throw ProblemException.invalid("url", e.reason());
        }
    }
}
