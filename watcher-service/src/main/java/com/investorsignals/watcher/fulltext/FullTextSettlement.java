package com.investorsignals.watcher.fulltext;

import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.process.ThisWatcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what one turn came to, in one short transaction. A turn whose lease ran out changes nothing; one whose
 * entry was edited meanwhile only makes way for the next.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class FullTextSettlement {
    private static final String ENDED = "lease_token = NULL, lease_until = NULL, reading_by = NULL";
    private static final String OF_LEASE =
            " WHERE feed_id = :feed AND article_id = :article" + " AND lease_token = :token AND lease_until > now()";

    private final EntityManager entityManager;
    private final Leases leases;
    private final ThisWatcher watcher;

    FullTextSettlement(EntityManager entityManager, Leases leases, ThisWatcher watcher) {
        this.entityManager = entityManager;
        this.leases = leases;
        this.watcher = watcher;
    }

    /** Still due and in its place, for the next request that it takes. */
    void goOn(FullTextLease lease, Duration hostDelay) {
        makeWay(lease, settle(lease, ENDED, Map.of()), hostDelay);
    }

    /** The page is at another address, whose host may be another. */
    void follow(FullTextLease lease, Target to, Duration hostDelay) {
        entityManager
                .createNativeQuery("INSERT INTO hosts (name) VALUES (:host) ON CONFLICT DO NOTHING")
                .setParameter("host", to.host())
                .executeUpdate();
        boolean ours = settle(
                lease,
                "url = :url, host = :host, redirects = redirects + 1, " + ENDED,
                Map.of("url", to.uri().toString(), "host", to.host()));
        makeWay(lease, ours, hostDelay);
    }

    /** Once more after a while, or if that is too late, never. */
    void tryAgain(FullTextLease lease, Duration after, FullTextOutcome trouble, Duration hostDelay) {
        boolean ours = settle(
                lease,
                "tries = tries + 1, due_at = CASE WHEN now() + make_interval(secs => :after) < give_up_at"
                        + " THEN now() + make_interval(secs => :after) ELSE now() END,"
                        + " outcome = CASE WHEN now() + make_interval(secs => :after) < give_up_at"
                        + " THEN NULL ELSE :trouble END, " + ENDED,
                Map.of("after", after.toMillis() / 1000.0, "trouble", trouble.word()));
        makeWay(lease, ours, hostDelay);
    }

    /**
     * Says that this process reads the page from now on, for whoever has to take up what it leaves when it ends of it.
     * False if that is not ours to do. A crash of the database may forget it.
     */
    boolean reads(FullTextLease lease, Duration leaseTime) {
        entityManager.createNativeQuery("SET LOCAL synchronous_commit = off").executeUpdate();
        return settle(
                lease,
                "reading_by = :watcher, lease_until = now() + make_interval(secs => :lease)",
                Map.of("watcher", watcher.id(), "lease", leaseTime.toMillis() / 1000.0));
    }

    /** Known from now on, so that nothing is asked for again when telling of it fails; false if that is not ours to do. */
    boolean found(FullTextLease lease, FullTextOutcome outcome, @Nullable String text, Duration hostDelay) {
        boolean ours = settle(
                lease,
                "outcome = :outcome, reading_by = NULL" + (text == null ? "" : ", page_text = :text"),
                text == null ? Map.of("outcome", outcome.word()) : Map.of("outcome", outcome.word(), "text", text));
        makeWay(lease, ours, hostDelay);
        return ours;
    }

    void told(FullTextLease lease, FullTextOutcome outcome, String hash) {
        boolean ours = settle(
                lease,
                "outcome = :outcome, told_hash = :hash, due_at = NULL, " + ENDED,
                Map.of("outcome", outcome.word(), "hash", hash));
        if (!ours) {
            var _ = ofLease("UPDATE full_texts SET told_hash = :hash, edited = true, " + ENDED + OF_LEASE, lease)
                    .setParameter("hash", hash)
                    .executeUpdate();
        }
    }

    /** After a fault of ours: for another replica or a later try. */
    void giveBack(FullTextLease lease, Duration after, Duration hostDelay) {
        boolean ours = settle(
                lease,
                "due_at = now() + make_interval(secs => :after), " + ENDED,
                Map.of("after", after.toMillis() / 1000.0));
        makeWay(lease, ours, hostDelay);
    }

    private boolean settle(FullTextLease lease, String changes, Map<String, Object> values) {
        Query update = ofLease("UPDATE full_texts SET " + changes + OF_LEASE + " AND observed_at = :observed", lease)
                .setParameter("observed", lease.observedAt());
        values.forEach(update::setParameter);
        return update.executeUpdate() == 1;
    }

    private void makeWay(FullTextLease lease, boolean ours, Duration hostDelay) {
        boolean still = ours
                || ofLease("UPDATE full_texts SET " + ENDED + OF_LEASE, lease).executeUpdate() == 1;
        if (still && lease.holdsHost()) {
            leases.releaseHost(lease.page().host(), hostDelay);
        }
    }

    private Query ofLease(String statement, FullTextLease lease) {
        return entityManager
                .createNativeQuery(statement)
                .setParameter("feed", lease.feedId())
                .setParameter("article", lease.articleId())
                .setParameter("token", lease.token());
    }
}
