-- What each poll came to. A feed is polled by one replica at a time, so the instant tells its polls apart.
CREATE TABLE polls (
    feed_id   uuid NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    at        timestamptz NOT NULL,
    outcome   text NOT NULL,
    -- What the server answered, where it did.
    status    integer,
    published integer NOT NULL,
    edited    integer NOT NULL,
    -- Nanoseconds.
    took      numeric(21) NOT NULL,
    error     text,
    PRIMARY KEY (feed_id, at)
);

-- Old polls are erased by their age, and lie in the table in its order.
CREATE INDEX polls_by_age ON polls USING brin (at);

-- For the articles of each day.
CREATE INDEX entries_by_day ON entries (feed_id, first_seen_at);
