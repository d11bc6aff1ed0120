package com.investorsignals.watcher.discovery;

import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.parse.FeedParser;
import com.investorsignals.watcher.parse.Parsed;
import com.investorsignals.watcher.parse.ParsedFeed;
import com.investorsignals.watcher.polling.PoliteFetch;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Finds feeds: the address itself, those that its page names, or one at a usual place if the page names none. */
@ApplicationScoped
public class FeedDiscovery {
    private static final List<String> USUAL_PLACES =
            List.of("/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml");

    private final PoliteFetch fetch;
    private final FeedParser parser = new FeedParser();

    FeedDiscovery(PoliteFetch fetch) {
        this.fetch = fetch;
    }

    Discovery discover(String url) {
        Fetch.Modified page = fetch.body(url);
        Optional<Candidate> itself =
                feed(page, page.movedTo().map(URI::toString).orElse(url.strip()));
        if (itself.isPresent()) {
            return new Discovery(page.finalUri(), List.of(itself.get()));
        }
        List<Candidate> named = FeedLinks.of(page.body(), page.finalUri());
        return new Discovery(page.finalUri(), named.isEmpty() ? atUsualPlaces(page.finalUri()) : named);
    }

    private List<Candidate> atUsualPlaces(URI site) {
        for (String place : USUAL_PLACES) {
            String url = site.resolve(place).toString();
            switch (fetch.fetch(url)) {
                case Fetch.Modified found -> {
                    Optional<Candidate> feed = feed(found, url);
                    if (feed.isPresent()) {
                        return List.of(feed.get());
                    }
                }
                case Fetch.RateLimited _, Fetch.Challenged _ -> {
                    // The site does not want to be asked: the next place would be asked in vain.
                    return List.of();
                }
                case Fetch.NotModified _, Fetch.Gone _, Fetch.Failed _ -> {}
            }
        }
        return List.of();
    }

    private Optional<Candidate> feed(Fetch.Modified found, String url) {
        return switch (parser.parse(found.body(), found.contentType(), found.finalUri())) {
            case ParsedFeed feed -> Optional.of(new Candidate(url, feed.title(), feed.format()));
            case Parsed.Unreadable _ -> Optional.empty();
        };
    }
}
