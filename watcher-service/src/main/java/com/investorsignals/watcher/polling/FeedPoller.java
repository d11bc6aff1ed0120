package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.article.BrokerUnavailableException;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.fetch.FeedFetcher;
import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.fetch.Validators;
import com.investorsignals.watcher.parse.FeedParser;
import com.investorsignals.watcher.parse.Parsed;
import com.investorsignals.watcher.parse.ParsedFeed;
import com.investorsignals.watcher.polling.BodyPublisher.Told;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/**
 * Polls one leased feed, or reads what was pushed of it. Articles are published first and remembered when the broker
 * has them, the body's validators with the last of them: a crash anywhere publishes something twice and loses nothing.
 */
@ApplicationScoped
public class FeedPoller {
    private final FeedFetcher fetcher;
    private final BodyPublisher publisher;
    private final PollSettlement settlement;
    private final PushSettlement pushes;
    private final Rooms rooms;
    private final Reading reading;
    private final FeedParser parser = new FeedParser();

    FeedPoller(
            FeedFetcher fetcher,
            BodyPublisher publisher,
            PollSettlement settlement,
            PushSettlement pushes,
            Rooms rooms,
            Reading reading) {
        this.fetcher = fetcher;
        this.publisher = publisher;
        this.settlement = settlement;
        this.pushes = pushes;
        this.rooms = rooms;
        this.reading = reading;
    }

    public PollOutcome poll(Lease lease) throws BrokerUnavailableException {
        try (Room room = rooms.open()) {
            Validators known = new Validators(lease.etag(), lease.lastModified());
            return settled(lease, fetcher.fetch(lease.url(), known, room), room);
        }
    }

    private PollOutcome settled(Lease lease, Fetch fetch, Room room) throws BrokerUnavailableException {
        return switch (fetch) {
            case Fetch.Modified modified -> read(lease, modified, room);
            case Fetch.NotModified same -> settlement.notModified(lease, same);
            case Fetch.RateLimited limited -> settlement.rateLimited(lease, limited);
            case Fetch.Gone _ -> settlement.gone(lease);
            case Fetch.Challenged challenged -> settlement.challenged(lease, challenged);
            case Fetch.Failed failed -> settlement.failed(lease, failed.detail(), failed.status());
        };
    }

    /** The same for a body that a hub pushed: what is in it is published, what is not in it means nothing. */
    PollOutcome read(Lease lease, Push push) throws BrokerUnavailableException {
        return switch (parser.parse(push.body(), push.contentType(), URI.create(push.topic()))) {
            case Parsed.Unreadable unreadable -> pushes.unreadable(lease, unreadable.reason());
            case ParsedFeed feed -> {
                Optional<Told> told = publisher.publish(lease, feed);
                yield told.isPresent() ? pushes.read(lease, push, feed, told.get()) : LeaseSettlement.lost(lease);
            }
        };
    }

    private PollOutcome read(Lease lease, Fetch.Modified fetched, Room room) throws BrokerUnavailableException {
        String bodyHash = BodyFingerprint.of(fetched.body());
        if (bodyHash.equals(lease.bodyHash())) {
            return settlement.unchanged(lease, fetched, bodyHash);
        }
        readIn(room, lease, fetched.body().length);
        if (!reading.begins(lease)) {
            return LeaseSettlement.lost(lease);
        }
        return switch (parser.parse(fetched.body(), fetched.contentType(), fetched.finalUri())) {
            case Parsed.Unreadable unreadable -> settlement.failed(lease, unreadable.reason(), fetched.status());
            case ParsedFeed feed -> publish(lease, fetched, bodyHash, feed);
        };
    }

    /** Of all that was being read when a process ended, only what is to blame is then being read when the next one ends. */
    private static void readIn(Room room, Lease lease, int bytes) {
        if (lease.cutShort()) {
            room.readAlone();
        } else {
            room.read(bytes);
        }
    }

    private PollOutcome publish(Lease lease, Fetch.Modified fetched, String bodyHash, ParsedFeed feed)
            throws BrokerUnavailableException {
        Optional<Told> told = publisher.publish(lease, feed);
        return told.isPresent()
                ? settlement.read(lease, fetched, bodyHash, feed, told.get())
                : LeaseSettlement.lost(lease);
    }
}
