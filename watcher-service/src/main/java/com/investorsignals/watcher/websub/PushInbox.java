package com.investorsignals.watcher.websub;

import com.investorsignals.watcher.article.Sha256;
import com.investorsignals.watcher.feed.Feed;
import com.investorsignals.watcher.polling.PollConfig;
import com.investorsignals.watcher.polling.Push;
import com.investorsignals.watcher.process.ThisWatcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What hubs pushed and is still to be read. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PushInbox {
    /** A hub that pushes faster than we read is not kept up with, but polled. */
    private static final int MOST_OF_A_FEED = 20;

    private static final String OLDEST = "due_at <= now()"
            + " AND id = (SELECT id FROM pushes WHERE feed_id = :feed ORDER BY received_at, id LIMIT 1)";

    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);
    private static final int ENOUGH_CUT_SHORT = 2;
    private static final Duration LONGEST_STAY = Duration.ofDays(1);

    private final EntityManager entities;
    private final Clock clock;
    private final ThisWatcher watcher;
    private final Duration soon;

    PushInbox(EntityManager entities, Clock clock, ThisWatcher watcher, PollConfig config) {
        this.watcher = watcher;
        this.entities = entities;
        this.clock = clock;
        this.soon = config.minInterval();
    }

    /** A push that is to be read. */
    record Waiting(UUID id, Push push) {}

    /** False if there is no room for it, or it is there already. */
    boolean add(HubSubscription subscription, byte[] body, @Nullable String contentType) {
        return entities.createNativeQuery("""
                        INSERT INTO pushes (id, feed_id, topic, content_type, body, body_hash)
                        SELECT gen_random_uuid(), f.id, :topic, CAST(:type AS text), :body, :hash FROM feeds f
                        WHERE f.id = :feed AND (SELECT count(*) FROM pushes p WHERE p.feed_id = f.id) < :most
                        FOR KEY SHARE OF f
                        ON CONFLICT (feed_id, body_hash) DO NOTHING""")
                        .setParameter("feed", subscription.feedId)
                        .setParameter("topic", subscription.topic)
                        .setParameter("type", contentType)
                        .setParameter("body", body)
                        .setParameter("hash", Sha256.of(body))
                        .setParameter("most", MOST_OF_A_FEED)
                        .executeUpdate()
                == 1;
    }

    /** For what was not kept, mostly since there is no room for it: its feed has it too. */
    void pollSoon(UUID feedId) {
        Feed.<Feed>findByIdOptional(feedId).ifPresent(feed -> feed.pollSoon(clock.instant(), soon));
    }

    /** Feeds of which something is to be read, and that nobody polls just now. A feed that is new is polled first. */
    List<UUID> feeds(int atMost) {
        List<?> feeds = entities.createNativeQuery("""
                        SELECT p.feed_id FROM pushes p JOIN feeds f ON f.id = p.feed_id
                        WHERE f.status = 'active' AND f.baseline_at IS NOT NULL
                            AND (f.lease_until IS NULL OR f.lease_until <= now())
                        GROUP BY p.feed_id HAVING (array_agg(p.due_at ORDER BY p.received_at, p.id))[1] <= now()
                        ORDER BY min(p.received_at) LIMIT :most""", UUID.class)
                .setParameter("most", atMost)
                .getResultList();
        return feeds.stream().map(UUID.class::cast).toList();
    }

    /** The size of what {@link #oldest} brings. */
    OptionalInt sizeOfOldest(UUID feedId) {
        List<?> sizes = entities.createNativeQuery(
                        "SELECT octet_length(body) FROM pushes p WHERE " + OLDEST, Integer.class)
                .setParameter("feed", feedId)
                .getResultList();
        return sizes.stream().mapToInt(Integer.class::cast).findFirst();
    }

    /** To be asked by whoever has the feed's lease. None overtakes one that was put off: an older form is no edit. */
    Optional<Waiting> oldest(UUID feedId) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT id, body, content_type, topic, EXISTS (
                            SELECT FROM websub_subscriptions s WHERE s.feed_id = p.feed_id AND s.mode = 'subscribe'
                                AND s.lease_until > now() AND s.error IS NULL)
                        FROM pushes p
                        WHERE\s""" + OLDEST)
                .setParameter("feed", feedId)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(PushInbox::waiting).findFirst();
    }

    private static Waiting waiting(Object[] row) {
        Push push = new Push((byte[]) row[1], (@Nullable String) row[2], (String) row[3], (boolean) row[4]);
        return new Waiting((UUID) row[0], push);
    }

    /** Says that this process reads a push from now on; false if two have ended that did: it would end this one too. */
    boolean begins(UUID push) {
        List<?> ended = entities.createNativeQuery(
                        "UPDATE pushes SET cut_short = cut_short + CASE WHEN " + ThisWatcher.endedOf("pushes")
                                + " THEN 1 ELSE 0 END, reading_by = :watcher WHERE id = :id RETURNING cut_short",
                        Integer.class)
                .setParameter("watcher", watcher.id())
                .setParameter("id", push)
                .getResultList();
        return !ended.contains(ENOUGH_CUT_SHORT);
    }

    void remove(UUID push) {
        entities.createNativeQuery("DELETE FROM pushes WHERE id = :id")
                .setParameter("id", push)
                .executeUpdate();
    }

    void putOff(UUID push) {
        entities.createNativeQuery(
                        "UPDATE pushes SET due_at = now() + make_interval(secs => :wait), reading_by = NULL WHERE id = :id")
                .setParameter("wait", AFTER_FAULT.toSeconds())
                .setParameter("id", push)
                .executeUpdate();
    }

    /** What could not be read for so long is no news; its feed has been polled meanwhile. How many were erased. */
    int erase(int atMost) {
        return entities.createNativeQuery("""
                        DELETE FROM pushes WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM pushes WHERE received_at < now() - make_interval(secs => :stay)
                            LIMIT :most FOR UPDATE SKIP LOCKED))""")
                .setParameter("stay", LONGEST_STAY.toSeconds())
                .setParameter("most", atMost)
                .executeUpdate();
    }
}
