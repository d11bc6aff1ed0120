-- What hubs pushed and is still to be read: kept from the moment in which the hub is told that we have it.
CREATE TABLE pushes (
    id           uuid PRIMARY KEY,
    feed_id      uuid NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    topic        text NOT NULL,
    content_type text,
    body         bytea NOT NULL,
    body_hash    text NOT NULL,
    received_at  timestamptz NOT NULL DEFAULT now(),
    due_at       timestamptz NOT NULL DEFAULT now(),
    -- A hub that missed our answer sends the same again.
    UNIQUE (feed_id, body_hash)
);

CREATE INDEX pushes_due ON pushes (due_at);
