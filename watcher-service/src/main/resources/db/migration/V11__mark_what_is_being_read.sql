-- Watchers that run, or ran. Who was not seen for a while and had not said that it stops has ended otherwise.
CREATE TABLE watchers (
    id      uuid PRIMARY KEY,
    seen_at timestamptz NOT NULL DEFAULT now(),
    stopped boolean NOT NULL DEFAULT false
);

ALTER TABLE feeds
    -- The watcher that reads a body of it just now.
    ADD reading_by uuid,
    -- How many watchers in a row ended while they read it.
    ADD cut_short  integer NOT NULL DEFAULT 0;

ALTER TABLE full_texts
    ADD reading_by uuid,
    ADD cut_short  integer NOT NULL DEFAULT 0;

ALTER TABLE pushes
    ADD reading_by uuid,
    ADD cut_short  integer NOT NULL DEFAULT 0;
