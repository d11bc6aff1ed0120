ALTER TABLE feeds
    -- The feed carries only teasers: the pages of its entries are read.
    ADD full_text boolean NOT NULL DEFAULT false;

-- Entries that are published once their page was read, or not in time; and for a while what came of them.
CREATE TABLE full_texts (
    feed_id     uuid NOT NULL,
    article_id  uuid NOT NULL,
    -- The article as the feed has it, in JSON.
    entry       text NOT NULL,
    edited      boolean NOT NULL,
    observed_at timestamptz NOT NULL,
    -- Where its page is, by what is known so far.
    url         text NOT NULL,
    host        text NOT NULL REFERENCES hosts (name),
    redirects   integer NOT NULL DEFAULT 0,
    tries       integer NOT NULL DEFAULT 0,
    -- Null once the article was published.
    due_at      timestamptz,
    -- When the teaser is published if nothing better is there by then.
    give_up_at  timestamptz NOT NULL,
    lease_token uuid,
    lease_until timestamptz,
    outcome     text,
    -- What was read last, which an edit of the teaser alone does not take back.
    page_text   text,
    told_hash   text,
    PRIMARY KEY (feed_id, article_id),
    FOREIGN KEY (feed_id, article_id) REFERENCES entries (feed_id, article_id) ON DELETE CASCADE,
    CHECK ((lease_token IS NULL) = (lease_until IS NULL))
);

CREATE INDEX full_texts_due ON full_texts (host, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX full_texts_to_tell ON full_texts (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX full_texts_of_feed ON full_texts (feed_id, observed_at);
CREATE INDEX full_texts_by_age ON full_texts USING brin (observed_at);

-- The robots.txt of each site whose pages are read, until it has to be asked for again.
CREATE TABLE robots (
    url        text PRIMARY KEY,
    standing   text NOT NULL CHECK (standing IN ('stated', 'absent', 'unreachable')),
    body       bytea NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX robots_by_expiry ON robots (expires_at);
