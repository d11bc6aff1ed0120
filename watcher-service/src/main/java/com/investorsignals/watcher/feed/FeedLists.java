package com.investorsignals.watcher.feed;

import com.investorsignals.rest.Cursor;
import io.quarkus.panache.common.Page;
import java.util.List;
import java.util.Optional;

/** Feeds in the orders in which they are listed, and what a list says of them all. */
final class FeedLists {
    private FeedLists() {}

    /** In the order in which they were added; one more than {@code size}, to tell whether there is a next page. */
    static List<Feed> inOrderOfAddition(Optional<Cursor> cursor, int size) {
        return cursor.map(from -> Feed.<Feed>find(
                        "createdAt > ?1 or (createdAt = ?1 and id > ?2) order by createdAt, id", from.at(), from.id()))
                .orElseGet(() -> Feed.<Feed>find("order by createdAt, id"))
                .page(Page.ofSize(size + 1))
                .list();
    }

    /** Those that fare worst first, and of those that fare alike the ones that have done so for longest. */
    static List<Feed> worstFirst(HealthCursor from, FeedFilter filter, int size) {
        List<?> rows = Feed.getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM feeds WHERE (health_rank, health_since, id) > (:rank, :since, :id)
                            AND health = ANY (:states)
                            AND (:tag = '' OR :tag = ANY (tags))
                            AND (:words = '' OR position(lower(:words) IN lower(concat(title, ' ', url))) > 0)
                        ORDER BY health_rank, health_since, id LIMIT :size
                        """, Feed.class)
                .setParameter("rank", from.rank())
                .setParameter("since", from.within().at())
                .setParameter("id", from.within().id())
                .setParameter("states", filter.stateWords())
                .setParameter("tag", filter.tag())
                .setParameter("words", filter.words())
                .setParameter("size", size + 1)
                .getResultList();
        return rows.stream().map(Feed.class::cast).toList();
    }

    static long countIn(List<HealthState> states) {
        return Feed.count("health in ?1", states);
    }

    /** The first so many, in the order of the alphabet. */
    static List<String> tagsInUse(int most) {
        List<?> rows = Feed.getEntityManager()
                .createNativeQuery("SELECT DISTINCT unnest(tags) FROM feeds ORDER BY 1", String.class)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }
}
