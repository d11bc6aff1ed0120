ALTER TABLE feeds DROP CONSTRAINT feeds_status_check;
ALTER TABLE feeds ADD CONSTRAINT feeds_status_check CHECK (status IN ('active', 'paused', 'gone', 'disabled'));

ALTER TABLE feeds
    -- The first failure after the last success.
    ADD failing_since   timestamptz,
    -- The last answer was a challenge page.
    ADD challenged      boolean NOT NULL DEFAULT false,
    -- What the last body that was read listed; durations in nanoseconds.
    ADD listed          integer,
    ADD dated           integer,
    ADD newest_at       timestamptz,
    ADD usual_gap       numeric(21),
    ADD quiet_limit     numeric(21),
    ADD stated_interval numeric(21),
    -- Judged at each poll and edit, so that thousands of feeds are listed by it at once.
    ADD health          text NOT NULL DEFAULT 'new',
    ADD health_since    timestamptz NOT NULL DEFAULT now();

UPDATE feeds SET failing_since = last_polled_at WHERE failures > 0;
UPDATE feeds SET health = CASE
    WHEN status IN ('gone', 'paused') THEN status
    WHEN failures > 0 THEN 'failing'
    WHEN last_success_at IS NOT NULL THEN 'ok'
    ELSE 'new' END;

-- The worst first.
ALTER TABLE feeds ADD health_rank smallint NOT NULL GENERATED ALWAYS AS (
    array_position(ARRAY[
        'disabled', 'gone', 'challenge', 'failing', 'silent', 'undated', 'empty', 'paused', 'new', 'ok'], health) - 1) STORED;

CREATE INDEX feeds_by_health ON feeds (health_rank, health_since, id);
