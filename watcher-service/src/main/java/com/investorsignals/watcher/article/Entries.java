package com.investorsignals.watcher.article;

import com.investorsignals.watcher.article.Publication.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each feed has shown us, and under which keys it is known. */
@ApplicationScoped
public class Entries {
    private final EntityManager entityManager;

    Entries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Known(UUID articleId, String contentHash) {}

    /** What is new or changed, oldest first: feeds list the newest first. */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Publication> changes(UUID feedId, List<Article> articles) {
        Map<String, Known> known = known(feedId, articles);
        Set<UUID> taken = new HashSet<>();
        List<Publication> changes = new ArrayList<>();
        for (Article article : articles) {
            Optional<Known> before = article.keys().stream()
                    .sorted()
                    .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                    .filter(entry -> !taken.contains(entry.articleId()))
                    .findFirst();
            UUID id = before.map(Known::articleId).orElse(article.id());
            if (taken.add(id)) {
                change(article, before, known.keySet())
                        .ifPresent(change -> changes.addFirst(
                                Publication.of(id, article, change, unknown(article, known.keySet()))));
            }
        }
        return changes;
    }

    private static Optional<Change> change(Article article, Optional<Known> before, Set<String> knownKeys) {
        if (before.isEmpty()) {
            return Optional.of(Change.NEW);
        }
        if (!before.get().contentHash().equals(article.contentHash())) {
            return Optional.of(Change.EDITED);
        }
        return unknown(article, knownKeys).isEmpty() ? Optional.empty() : Optional.of(Change.KEYS);
    }

    private static Set<String> unknown(Article article, Set<String> knownKeys) {
        Set<String> unknown = new HashSet<>(article.keys());
        unknown.removeAll(knownKeys);
        return unknown;
    }

    private Map<String, Known> known(UUID feedId, List<Article> articles) {
        String[] keys = articles.stream()
                .flatMap(article -> article.keys().stream())
                .distinct()
                .toArray(String[]::new);
        List<?> rows = entityManager
                .createNativeQuery("""
                        SELECT k.key, k.article_id, e.content_hash
                        FROM entry_keys k JOIN entries e USING (feed_id, article_id)
                        WHERE k.feed_id = :feed AND k.key = ANY (:keys)
                        """)
                .setParameter("feed", feedId)
                .setParameter("keys", keys)
                .getResultList();
        Map<String, Known> known = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            known.put((String) columns[0], new Known((UUID) columns[1], (String) columns[2]));
        }
        return known;
    }

    /** Remembers what others have been told; the number of articles that are new. */
    @Transactional(TxType.MANDATORY)
    public int remember(UUID feedId, List<Publication> publications, Instant at) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO entries (feed_id, article_id, content_hash, first_seen_at, changed_at)
                        SELECT :feed, article, hash, :at, :at
                        FROM unnest(CAST(:articles AS uuid[]), :hashes) AS seen (article, hash)
                        ON CONFLICT (feed_id, article_id)
                        DO UPDATE SET content_hash = excluded.content_hash, changed_at = excluded.changed_at
                        """)
                .setParameter("feed", feedId)
                .setParameter("at", at)
                .setParameter("articles", strings(publications, publication -> Stream.of(publication.id())))
                .setParameter(
                        "hashes",
                        strings(
                                publications,
                                publication -> Stream.of(publication.article().contentHash())))
                .executeUpdate();
        entityManager
                .createNativeQuery("""
                        INSERT INTO entry_keys (feed_id, key, article_id)
                        SELECT :feed, key, article
                        FROM unnest(:keys, CAST(:articles AS uuid[])) AS known (key, article)
                        ON CONFLICT (feed_id, key) DO NOTHING
                        """)
                .setParameter("feed", feedId)
                .setParameter("keys", strings(publications, publication -> publication.newKeys().stream()))
                .setParameter(
                        "articles",
                        strings(
                                publications,
                                publication -> publication.newKeys().stream().map(_ -> publication.id())))
                .executeUpdate();
        return Math.toIntExact(publications.stream()
                .filter(publication -> publication.change() == Change.NEW)
                .count());
    }

    private static String[] strings(List<Publication> publications, Function<Publication, Stream<?>> values) {
        return publications.stream().flatMap(values).map(Object::toString).toArray(String[]::new);
    }
}
