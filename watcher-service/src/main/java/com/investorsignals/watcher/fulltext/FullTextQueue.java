package com.investorsignals.watcher.fulltext;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.article.Publication.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Holds entries until their pages were read: whatever is in it is published, whichever replica lives to do so. */
@ApplicationScoped
public class FullTextQueue {
    private final EntityManager entityManager;
    private final EntryJson json;
    private final Duration patience;

    FullTextQueue(EntityManager entityManager, EntryJson json, FullTextConfig config) {
        this.entityManager = entityManager;
        this.json = json;
        this.patience = config.patience();
    }

    /**
     * Takes those that await their pages, in their order. An entry that is edited while it waits is told once, in its
     * newest form and no later for that.
     */
    @Transactional(TxType.MANDATORY)
    public void add(UUID feedId, List<Publication> batch, Instant observedAt) {
        callOff(feedId, batch, observedAt);
        List<Publication> waiting =
                batch.stream().filter(Publication::awaitsPage).toList();
        if (waiting.isEmpty()) {
            return;
        }
        String[] hosts = strings(waiting, publication -> page(publication).host());
        entityManager.createNativeQuery("""
                        INSERT INTO hosts (name) SELECT DISTINCT host FROM unnest(:hosts) AS added (host) ORDER BY host
                        ON CONFLICT DO NOTHING
                        """).setParameter("hosts", hosts).executeUpdate();
        entityManager
                .createNativeQuery("""
                        INSERT INTO full_texts AS known
                            (feed_id, article_id, entry, edited, observed_at, url, host, due_at, give_up_at)
                        SELECT :feed, CAST(article AS uuid), entry, edited = 'true', :observed, url, host,
                            now() + place * interval '1 microsecond', now() + make_interval(secs => :patience)
                        FROM unnest(:articles, :entries, :edits, :urls, :hosts) WITH ORDINALITY
                            AS waiting (article, entry, edited, url, host, place)
                        ON CONFLICT (feed_id, article_id) DO UPDATE SET
                            entry = excluded.entry, edited = known.edited OR known.told_hash IS NOT NULL,
                            observed_at = excluded.observed_at, url = excluded.url, host = excluded.host,
                            redirects = 0, tries = 0, cut_short = 0, due_at = excluded.due_at, outcome = NULL,
                            give_up_at = CASE WHEN known.due_at IS NULL THEN excluded.give_up_at ELSE known.give_up_at END
                        """)
                .setParameter("feed", feedId)
                .setParameter("observed", observedAt.truncatedTo(ChronoUnit.MICROS))
                .setParameter("patience", patience.toMillis() / 1000.0)
                .setParameter(
                        "articles",
                        strings(waiting, publication -> publication.id().toString()))
                .setParameter("entries", strings(waiting, publication -> json.write(publication.article())))
                .setParameter(
                        "edits",
                        strings(waiting, publication -> Boolean.toString(publication.change() == Change.EDITED)))
                .setParameter(
                        "urls",
                        strings(waiting, publication -> page(publication).uri().toString()))
                .setParameter("hosts", hosts)
                .executeUpdate();
    }

    /** What was told at once is newer than what waits: a turn that runs already finds that this is no more its own. */
    private void callOff(UUID feedId, List<Publication> batch, Instant observedAt) {
        List<Publication> told =
                batch.stream().filter(Publication::isToldAtOnce).toList();
        if (told.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        UPDATE full_texts waiting SET due_at = NULL, outcome = :overtaken, told_hash = told.hash,
                            observed_at = :observed, lease_token = NULL, lease_until = NULL
                        FROM unnest(:articles, :hashes) AS told (article, hash)
                        WHERE waiting.feed_id = :feed AND waiting.article_id = CAST(told.article AS uuid)
                            AND waiting.due_at IS NOT NULL
                        """)
                .setParameter("overtaken", FullTextOutcome.OVERTAKEN.word())
                .setParameter("observed", observedAt.truncatedTo(ChronoUnit.MICROS))
                .setParameter("feed", feedId)
                .setParameter(
                        "articles",
                        strings(told, publication -> publication.id().toString()))
                .setParameter(
                        "hashes",
                        strings(told, publication -> publication.article().contentHash()))
                .executeUpdate();
    }

    /** How many texts were erased that are known for longer; fewer than {@code atMost} when none is left. */
    @Transactional(TxType.REQUIRES_NEW)
    public int erase(Instant before, int atMost) {
        return entityManager
                .createNativeQuery("""
                        DELETE FROM full_texts WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM full_texts WHERE observed_at < :before AND due_at IS NULL
                            LIMIT :atMost FOR UPDATE SKIP LOCKED))
                        """)
                .setParameter("before", before)
                .setParameter("atMost", atMost)
                .executeUpdate();
    }

    private static Target page(Publication publication) {
        try {
            return Target.parse(String.valueOf(publication.article().page()));
        } catch (RefusedAddressException e) {
            throw new IllegalStateException("Only what can be asked for is waited for", e);
        }
    }

    private static String[] strings(List<Publication> publications, Function<Publication, String> value) {
        return publications.stream().map(value).toArray(String[]::new);
    }
}
