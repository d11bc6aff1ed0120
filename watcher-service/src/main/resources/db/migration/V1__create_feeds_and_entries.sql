-- A host is asked by one replica at a time, and not again before next_allowed_at.
CREATE TABLE hosts (
    name            text PRIMARY KEY,
    next_allowed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE feeds (
    id              uuid PRIMARY KEY,
    version         integer NOT NULL DEFAULT 0,
    url             text NOT NULL UNIQUE,
    host            text NOT NULL REFERENCES hosts (name),
    title           text,
    tags            text[] NOT NULL DEFAULT '{}',
    -- Nanoseconds between two polls, where an admin wants another interval than the configured one.
    poll_interval   numeric(21),
    status          text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'gone')),
    created_at      timestamptz NOT NULL,
    -- Set once the first fetch has been published as history.
    baseline_at     timestamptz,
    etag            text,
    last_modified   text,
    body_hash       text,
    last_polled_at  timestamptz,
    last_success_at timestamptz,
    last_error      text,
    failures        integer NOT NULL DEFAULT 0,
    article_count   bigint NOT NULL DEFAULT 0,
    next_poll_at    timestamptz NOT NULL DEFAULT now(),
    lease_token     uuid,
    lease_until     timestamptz,
    CHECK ((lease_token IS NULL) = (lease_until IS NULL))
);

CREATE INDEX feeds_due ON feeds (host, next_poll_at) WHERE status = 'active';
CREATE INDEX feeds_listed ON feeds (created_at, id);

CREATE TABLE entries (
    feed_id       uuid NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    article_id    uuid NOT NULL,
    content_hash  text NOT NULL,
    first_seen_at timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (feed_id, article_id)
);

-- By each of its keys (guid, address, path with title) a feed knows an entry again.
CREATE TABLE entry_keys (
    feed_id    uuid NOT NULL,
    key        text NOT NULL,
    article_id uuid NOT NULL,
    PRIMARY KEY (feed_id, key),
    FOREIGN KEY (feed_id, article_id) REFERENCES entries (feed_id, article_id) ON DELETE CASCADE
);

CREATE INDEX entry_keys_of_entry ON entry_keys (feed_id, article_id);
