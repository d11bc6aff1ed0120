package com.investorsignals.watcher.discovery;

import com.investorsignals.outbound.FeedScheme;
import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.parse.FeedParser;
import com.investorsignals.watcher.parse.Parsed;
import com.investorsignals.watcher.parse.ParsedFeed;
import com.investorsignals.watcher.polling.PoliteFetch;
import com.investorsignals.watcher.polling.Preview;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
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
    private final Rooms rooms;
    private final FeedParser parser = new FeedParser();

    FeedDiscovery(PoliteFetch fetch, Rooms rooms) {
        this.fetch = fetch;
        this.rooms = rooms;
    }

    Discovery discover(String url) {
        return find(url).discovery();
    }

    /** What was read on the way is kept, so that its site need not be asked for it again. */
    Finds find(String url) {
        Finds there = at(FeedScheme.removed(url));
        return there.finds().isEmpty() ? new Finds(there.url(), atUsualPlaces(there.url())) : there;
    }

    private Finds at(String url) {
        try (Room room = rooms.open()) {
            Fetch.Modified page = fetch.body(url, room);
            Optional<Find> itself = feed(page, page.movedTo().map(URI::toString).orElse(url.strip()), room);
            List<Find> finds = itself.isPresent()
                    ? List.of(itself.get())
                    : FeedLinks.of(page.body(), page.finalUri()).stream()
                            .map(Find::unread)
                            .toList();
            return new Finds(page.finalUri(), finds);
        }
    }

    private List<Find> atUsualPlaces(URI site) {
        for (String place : USUAL_PLACES) {
            String url = site.resolve(place).toString();
            try (Room room = rooms.open()) {
                switch (fetch.fetch(url, room)) {
                    case Fetch.Modified found -> {
                        Optional<Find> feed = feed(found, url, room);
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
        }
        return List.of();
    }

    private Optional<Find> feed(Fetch.Modified found, String url, Room room) {
        room.read(found.body().length);
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
