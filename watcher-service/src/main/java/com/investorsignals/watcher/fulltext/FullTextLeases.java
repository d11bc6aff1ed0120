package com.investorsignals.watcher.fulltext;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.article.Origin;
import com.investorsignals.watcher.feed.Feed;
import com.investorsignals.watcher.feed.HostTurns;
import com.investorsignals.watcher.feed.Leases;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Shares the waiting entries among replicas, under the same hold on hosts as polls. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class FullTextLeases {
    private static final String OF_FREE_HOSTS = HostTurns.claim(
            "full_texts",
            "due_at",
            "work.due_at <= now() AND work.outcome IS NULL AND work.give_up_at > now()",
            "(full_texts.feed_id, full_texts.article_id) = (picked.feed_id, picked.article_id)");

    /** What needs no request any more: its page was looked for, or its time is over. */
    private static final String TO_BE_TOLD = """
            UPDATE full_texts
            SET lease_token = gen_random_uuid(), lease_until = now() + make_interval(secs => :lease)
            WHERE (feed_id, article_id) IN (
                SELECT work.feed_id, work.article_id FROM full_texts work
                WHERE work.due_at <= now() AND (work.outcome IS NOT NULL OR work.give_up_at <= now())
                    AND (work.lease_until IS NULL OR work.lease_until <= now())
                ORDER BY work.due_at LIMIT :limit
                FOR UPDATE SKIP LOCKED)
            RETURNING full_texts.*
            """;

    private static final int ENOUGH_CUT_SHORT = 2;

    private final EntityManager entityManager;
    private final Leases leases;
    private final EntryJson json;

    FullTextLeases(EntityManager entityManager, Leases leases, EntryJson json) {
        this.entityManager = entityManager;
        this.leases = leases;
        this.json = json;
    }

    /** Asked at every tick, where mostly nothing waits. */
    boolean isAnyDue() {
        return (Boolean) entityManager
                .createNativeQuery("SELECT EXISTS (SELECT FROM full_texts WHERE due_at <= now())")
                .getSingleResult();
    }

    List<FullTextLease> claimToAsk(int limit, Duration lease) {
        return claimed(OF_FREE_HOSTS, limit, lease, true);
    }

    List<FullTextLease> claimToTell(int limit, Duration lease) {
        return claimed(TO_BE_TOLD, limit, lease, false);
    }

    private List<FullTextLease> claimed(String claim, int limit, Duration lease, boolean holdsHost) {
        Query query = entityManager
                .createNativeQuery(claim, FullText.class)
                .setParameter("limit", limit)
                .setParameter("lease", lease.toMillis() / 1000.0);
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(FullText.class::cast)
                .flatMap(row -> lease(row, holdsHost).stream())
                .toList();
    }

    /** Nothing for a row that cannot be read: it waits until its lease is over, and keeps no other from its turn. */
    private Optional<FullTextLease> lease(FullText row, boolean holdsHost) {
        try {
            FullTextLease lease = read(row, holdsHost);
            return Optional.of(row.cutShort < ENOUGH_CUT_SHORT || row.outcome != null ? lease : setAside(lease));
        } catch (RuntimeException e) {
            Log.errorf(e, "Feed %s: the waiting article %s can't be read", row.feedId, row.articleId);
            return Optional.empty();
        }
    }

    /** Its article is told as the feed has it: the page would end the next one too that reads it. */
    private FullTextLease setAside(FullTextLease lease) {
        Log.warnf(
                "Feed %s: the page of article %s on %s is set aside: two processes ended while they read it",
                lease.feedId(), lease.articleId(), lease.page().host());
        if (lease.holdsHost()) {
            leases.releaseHost(lease.page().host(), Duration.ZERO);
        }
        return lease.found(FullTextOutcome.SET_ASIDE, null);
    }

    private FullTextLease read(FullText row, boolean holdsHost) {
        return new FullTextLease(
                Objects.requireNonNull(row.leaseToken),
                Origin.of(Feed.existing(row.feedId)),
                row.articleId,
                json.read(row.entry),
                row.edited,
                row.observedAt,
                target(row.url),
                row.redirects,
                row.tries,
                row.cutShort > 0,
                holdsHost,
                row.outcome,
                row.pageText,
                row.toldHash);
    }

    private static Target target(String url) {
        try {
            return Target.parse(url);
        } catch (RefusedAddressException e) {
            throw new IllegalStateException("Only what can be asked for was written down", e);
        }
    }
}
