package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.email.EmailConfig;
import com.investorsignals.notifier.channel.email.MessageIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Decides in the database, in one statement for all subscriptions, who is owed a revision. */
@ApplicationScoped
class DeliveryMatcher {
    /**
     * A newer revision takes the place of an older one that is still waiting. A message that is being sent, or whose
     * answer was lost, is left alone: it may have been read.
     */
    private static final String SUPERSEDE = """
            WITH waiting AS (
                SELECT m.id FROM messages m
                WHERE m.company_key = :company AND m.state IN ('queued', 'retrying') AND m.unknown_answers = 0
                FOR UPDATE SKIP LOCKED)
            UPDATE deliveries d SET dropped = 'superseded'
            FROM waiting
            WHERE d.message_id = waiting.id AND d.signal_id = :signal AND d.revision < :revision AND d.dropped IS NULL
            """;

    /**
     * {@code told}: what each subscriber was last sent of the signal, or is being sent. {@code owed}: one subscription
     * of each subscriber to whom the revision matters. It joins the message about the company that is due for that
     * subscription, unless a worker holds it, or opens one: news does not wait for what is to be retried in hours.
     */
    private static final String OWE = """
            WITH told AS (
                SELECT DISTINCT ON (d.subscriber_id)
                    d.subscriber_id, d.subscription_id, r.standing, r.severity, r.headline_facts
                FROM deliveries d
                JOIN messages m ON m.id = d.message_id
                JOIN signal_revisions r ON r.id = d.revision_id
                WHERE d.signal_id = :signal AND d.revision < :revision AND d.dropped IS NULL
                    AND (m.state IN ('sending', 'sent') OR m.unknown_answers > 0)
                ORDER BY d.subscriber_id, d.revision DESC),
            raised AS MATERIALIZED (
                SELECT r.*, to_tsvector('english', r.words) AS document,
                    array_position(ARRAY['rumoured', 'claimed', 'announced', 'verified'], r.standing) AS sureness,
                    array_position(ARRAY['low', 'medium', 'high'], r.severity) AS height
                FROM signal_revisions r WHERE r.signal_id = :signal AND r.revision = :revision),
            owed AS (
                SELECT DISTINCT ON (s.subscriber_id) s.id, s.subscriber_id, s.channel
                FROM raised r
                CROSS JOIN subscriptions s
                LEFT JOIN told t ON t.subscriber_id = s.subscriber_id
                WHERE s.state = 'active' AND s.active_since <= r.raised_at
                    AND ((s.min_score <= r.score
                            AND (r.standing = 'disputed' OR r.sureness >= array_position(
                                ARRAY['rumoured', 'claimed', 'announced', 'verified'], s.min_standing))
                            AND (s.categories = '{}' OR r.category = ANY (s.categories))
                            AND (s.company_keys = '{}' OR s.company_keys && r.party_keys
                                OR (s.also_as_investor AND s.company_keys && r.investor_keys))
                            AND (s.tags = '{}' OR s.tags && r.tags)
                            AND (s.text_query IS NULL OR s.text_query @@ r.document))
                        OR (t.subscriber_id IS NOT NULL AND (r.correction OR r.standing = 'disputed')))
                    AND (t.subscriber_id IS NULL OR t.standing <> r.standing OR t.headline_facts <> r.headline_facts
                        OR array_position(ARRAY['low', 'medium', 'high'], t.severity) < r.height)
                ORDER BY s.subscriber_id, (s.id = t.subscription_id) DESC NULLS LAST, s.created_at, s.id),
            waiting AS (
                SELECT m.id, m.subscription_id FROM messages m
                WHERE m.company_key = :company AND m.state IN ('queued', 'retrying') AND m.unknown_answers = 0
                    AND m.next_try_at <= now() + interval '1 minute'
                FOR UPDATE SKIP LOCKED),
            joined AS (
                SELECT DISTINCT ON (o.id) o.*, w.id AS waiting_id, gen_random_uuid() AS new_id
                FROM owed o LEFT JOIN waiting w ON w.subscription_id = o.id),
            opened AS (
                INSERT INTO messages
                    (id, subscription_id, company_key, channel, remote_id, state, next_try_at, created_at)
                SELECT new_id, id, :company, channel,
                    CASE channel WHEN 'email' THEN '<' || new_id || :domain || '>' ELSE new_id::text END,
                    'queued', now(), :now
                FROM joined WHERE waiting_id IS NULL)
            INSERT INTO deliveries
                (id, subscription_id, subscriber_id, revision_id, signal_id, revision, message_id, created_at)
            SELECT gen_random_uuid(), j.id, j.subscriber_id, r.id, r.signal_id, r.revision,
                COALESCE(j.waiting_id, j.new_id), :now
            FROM joined j CROSS JOIN raised r
            """;

    private static final String CLOSE_EMPTY = """
            UPDATE messages m SET state = 'superseded'
            WHERE m.company_key = :company AND m.state IN ('queued', 'retrying')
                AND EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.signal_id = :signal)
                AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.dropped IS NULL)
            """;

    private final EntityManager entities;
    private final String domain;

    DeliveryMatcher(EntityManager entities, EmailConfig email) {
        this.entities = entities;
        this.domain = MessageIds.domain(email);
    }

    /** What became of a stored revision: how many are owed it, and how many older ones it replaced. */
    record Matched(int owed, int superseded) {}

    Matched match(SignalRevision raised, Instant now) {
        int superseded = entities.createNativeQuery(SUPERSEDE)
                .setParameter("company", raised.companyKey)
                .setParameter("signal", raised.signalId)
                .setParameter("revision", raised.revision)
                .executeUpdate();
        int owed = entities.createNativeQuery(OWE)
                .setParameter("company", raised.companyKey)
                .setParameter("signal", raised.signalId)
                .setParameter("revision", raised.revision)
                .setParameter("domain", domain)
                .setParameter("now", now)
                .executeUpdate();
        if (superseded > 0) {
            entities.createNativeQuery(CLOSE_EMPTY)
                    .setParameter("company", raised.companyKey)
                    .setParameter("signal", raised.signalId)
                    .executeUpdate();
        }
        return new Matched(owed, superseded);
    }
}
