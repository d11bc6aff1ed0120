package com.investorsignals.watcher.feed;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds feeds, each address once, and moves them. */
@ApplicationScoped
public class Feeds {
    /** Stands in no tag. */
    private static final String TAG_END = "\u001f";

    private final EntityManager entityManager;
    private final Clock clock;

    Feeds(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Adds a feed that is due at once; nothing if the address is watched already. */
    @Transactional(TxType.MANDATORY)
    Optional<Feed> add(NewFeed feed) {
        return addAll(List.of(feed), Duration.ZERO).stream().findFirst().flatMap(Feed::withUrl);
    }

    /** Adds feeds that come due within {@code spread}; the addresses of those that were not watched yet. */
    @Transactional(TxType.MANDATORY)
    public List<String> addAll(List<NewFeed> added, Duration spread) {
        String[] hosts = strings(added, feed -> feed.target().host());
        entityManager.createNativeQuery("""
                        INSERT INTO hosts (name) SELECT DISTINCT host FROM unnest(:hosts) AS added (host) ORDER BY host
                        ON CONFLICT DO NOTHING
                        """).setParameter("hosts", hosts).executeUpdate();
        List<?> urls = entityManager
                .createNativeQuery("""
                        INSERT INTO feeds (id, url, host, title, tags, poll_interval, full_text, carries_others, status, health, created_at,
                            next_poll_at)
                        SELECT gen_random_uuid(), url, host, NULLIF(title, ''), string_to_array(tags, chr(31)),
                            CAST(NULLIF(poll_interval, '') AS numeric), full_text = 'true', carries_others = 'true', status, health,
                            CAST(:now AS timestamptz) + place * interval '1 microsecond',
                            now() + random() * make_interval(secs => :spread)
                        FROM unnest(:urls, :hosts, :titles, :tags, :intervals, :fulls, :carriers, :statuses, :healths) WITH ORDINALITY
                            AS added (url, host, title, tags, poll_interval, full_text, carries_others, status, health, place)
                        ORDER BY url
                        ON CONFLICT (url) DO NOTHING
                        RETURNING url
                        """, String.class)
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("spread", spread.toSeconds())
                .setParameter("urls", strings(added, NewFeed::url))
                .setParameter("hosts", hosts)
                .setParameter("titles", strings(added, feed -> Objects.requireNonNullElse(feed.title(), "")))
                .setParameter("tags", strings(added, feed -> String.join(TAG_END, feed.tags())))
                .setParameter("intervals", strings(added, feed -> nanoseconds(feed.pollInterval())))
                .setParameter("fulls", strings(added, feed -> Boolean.toString(feed.fullText())))
                .setParameter("carriers", strings(added, feed -> Boolean.toString(feed.carriesOthers())))
                .setParameter("statuses", strings(added, feed -> feed.status().word()))
                .setParameter("healths", strings(added, feed -> feed.health().word()))
                .getResultList();
        return urls.stream().map(String.class::cast).toList();
    }

    private static String[] strings(List<NewFeed> feeds, Function<NewFeed, String> value) {
        return feeds.stream().map(value).toArray(String[]::new);
    }

    private static String nanoseconds(@Nullable Duration duration) {
        return duration == null ? "" : Long.toString(duration.toNanos());
    }

    /** Follows a permanent redirect, unless it leads where we do not go or another feed is already. */
    @Transactional(TxType.MANDATORY)
    public void follow(Feed feed, Optional<URI> movedTo) {
        if (movedTo.isEmpty()) {
            return;
        }
        try {
            String old = feed.url;
            if (follow(feed, Target.parse(movedTo.get().toString()))) {
                Log.infof("Feed %s moved for good from %s to %s", feed.id, old, feed.url);
            }
        } catch (RefusedAddressException e) {
            Log.debugf("Feed %s was answered from an address that %s", feed.id, e.reason());
        }
    }

    /** Gives the feed this address; false if it has it, or another feed does. */
    @Transactional(TxType.MANDATORY)
    boolean follow(Feed feed, Target target) {
        String url = target.uri().toString();
        if (url.equals(feed.url) || Feed.withUrl(url).isPresent()) {
            return false;
        }
        knowHost(target.host());
        feed.moveTo(url, target.host());
        return true;
    }

    private void knowHost(String host) {
        entityManager
                .createNativeQuery("INSERT INTO hosts (name) VALUES (:host) ON CONFLICT DO NOTHING")
                .setParameter("host", host)
                .executeUpdate();
    }
}
