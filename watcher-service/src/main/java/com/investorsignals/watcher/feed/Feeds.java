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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds feeds, each address once, and moves them. */
@ApplicationScoped
public class Feeds {
    private final EntityManager entityManager;
    private final Clock clock;

    Feeds(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Adds a feed that is due at once; nothing if the address is watched already. */
    @Transactional(TxType.MANDATORY)
    Optional<Feed> add(Target target, @Nullable String title, List<String> tags) {
        UUID id = UUID.randomUUID();
        knowHost(target.host());
        int added = entityManager
                .createNativeQuery("""
                        INSERT INTO feeds (id, url, host, title, tags, created_at)
                        VALUES (:id, :url, :host, :title, :tags, :now)
                        ON CONFLICT (url) DO NOTHING
                        """)
                .setParameter("id", id)
                .setParameter("url", target.uri().toString())
                .setParameter("host", target.host())
                .setParameter("title", title)
                .setParameter("tags", tags.toArray(String[]::new))
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        return added == 0 ? Optional.empty() : Feed.findByIdOptional(id);
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
