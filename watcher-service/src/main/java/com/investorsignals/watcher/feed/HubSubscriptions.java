package com.investorsignals.watcher.feed;

import com.investorsignals.watcher.feed.WebSubView.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the feeds' subscriptions at hubs; one question for all of them. */
@ApplicationScoped
public class HubSubscriptions {
    private final EntityManager entityManager;

    HubSubscriptions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional
    Map<UUID, Subscription> of(List<Feed> feeds) {
        String[] named = feeds.stream()
                .filter(feed -> feed.hubLinks != null)
                .map(feed -> feed.id.toString())
                .toArray(String[]::new);
        Map<UUID, Subscription> subscriptions = new HashMap<>();
        if (named.length == 0) {
            return subscriptions;
        }
        List<?> rows = entityManager
                .createNativeQuery("""
                        SELECT feed_id, asked_at, lease_until, refusal, error FROM websub_subscriptions
                        WHERE mode = 'subscribe' AND feed_id = ANY (CAST(:feeds AS uuid[]))
                        """)
                .setParameter("feeds", named)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            subscriptions.put(
                    (UUID) columns[0],
                    new Subscription(
                            (@Nullable Instant) columns[1],
                            (@Nullable Instant) columns[2],
                            (@Nullable String) columns[3],
                            (@Nullable String) columns[4]));
        }
        return subscriptions;
    }
}
