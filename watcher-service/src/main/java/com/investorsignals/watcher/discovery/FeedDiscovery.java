package com.investorsignals.watcher.discovery;

import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.parse.FeedParser;
import com.investorsignals.watcher.parse.Parsed;
import com.investorsignals.watcher.parse.ParsedFeed;
import com.investorsignals.watcher.polling.PoliteFetch;
import com.investorsignals.watcher.polling.Preview;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return find(url).discovery();
    }

    /** What was read on the way is kept, so that its site need not be asked for it again. */
    Finds find(String url) {
        Fetch.Modified page = fetch.body(url);
        Optional<Find> itself = feed(page, page.movedTo().map(URI::toString).orElse(url.strip()));
        if (itself.isPresent()) {
            return new Finds(page.finalUri(), List.of(itself.get()));
        }
        List<Candidate> named = FeedLinks.of(page.body(), page.finalUri());
        return new Finds(
                page.finalUri(),
                named.isEmpty()
                        ? atUsualPlaces(page.finalUri())
                        : named.stream().map(Find::unread).toList());
    }

    private List<Find> atUsualPlaces(URI site) {
        for (String place : USUAL_PLACES) {
            String url = site.resolve(place).toString();
            switch (fetch.fetch(url)) {
                case Fetch.Modified found -> {
                    Optional<Find> feed = feed(found, url);
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

    private Optional<Find> feed(Fetch.Modified found, String url) {
        return switch (parser.parse(found.body(), found.contentType(), found.finalUri())) {
            case ParsedFeed feed ->
                Optional.of(new Find(
                        new Candidate(url, feed.title(), feed.format()),
                        Preview.of(feed, found.finalUri().toString())));
            case Parsed.Unreadable _ -> Optional.empty();
        };
    }

    /** What an address led to; {@code url} is where its redirects ended. */
    record Finds(URI url, List<Find> finds) {
        Finds {
            finds = List.copyOf(finds);
        }

        Discovery discovery() {
            return new Discovery(url, finds.stream().map(Find::candidate).toList());
        }
    }

    /** A candidate, with its preview if it was read already. */
    record Find(Candidate candidate, @Nullable Preview preview) {
        static Find unread(Candidate candidate) {
            return new Find(candidate, null);
        }
    }
}
