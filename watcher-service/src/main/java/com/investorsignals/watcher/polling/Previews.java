package com.investorsignals.watcher.polling;

import com.investorsignals.outbound.FeedScheme;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.parse.FeedParser;
import com.investorsignals.watcher.parse.Parsed;
import com.investorsignals.watcher.parse.ParsedFeed;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Makes previews; what is no feed ends the request with the reason. */
@ApplicationScoped
public class Previews {
    private final PoliteFetch fetch;
    private final Rooms rooms;
    private final FeedParser parser = new FeedParser();

    Previews(PoliteFetch fetch, Rooms rooms) {
        this.fetch = fetch;
        this.rooms = rooms;
    }

    public Preview of(String url) {
        try (Room room = rooms.open()) {
            Fetch.Modified found = fetch.body(FeedScheme.removed(url), room);
            return read(found.body(), found.contentType(), found.finalUri(), room);
        }
    }

    Preview read(byte[] body, @Nullable String contentType, @Nullable URI address, Room room) {
        room.read(body.length);
        return switch (parser.parse(body, contentType, address)) {
            case ParsedFeed feed -> Preview.of(feed, address == null ? null : address.toString());
            case Parsed.Unreadable unreadable -> throw ProblemException.unprocessable(unreadable.reason() + ".");
        };
    }
}
