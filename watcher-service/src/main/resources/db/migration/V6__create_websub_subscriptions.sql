-- What we want of hubs. A feed that is gone leaves its subscription behind to be ended.
CREATE TABLE websub_subscriptions (
    id          uuid PRIMARY KEY,
    feed_id     uuid REFERENCES feeds (id) ON DELETE SET NULL,
    hub         text NOT NULL,
    topic       text NOT NULL,
    callback    text NOT NULL UNIQUE,
    secret      text NOT NULL,
    mode        text NOT NULL CHECK (mode IN ('subscribe', 'unsubscribe')),
    created_at  timestamptz NOT NULL,
    -- When the hub is asked next.
    due_at      timestamptz,
    tries       integer NOT NULL,
    asked_at    timestamptz,
    -- Verified by the hub until then.
    lease_until timestamptz,
    refusal     text,
    error       text
);

CREATE UNIQUE INDEX websub_subscriptions_of_feed ON websub_subscriptions (feed_id) WHERE mode = 'subscribe';
CREATE INDEX websub_subscriptions_by_feed ON websub_subscriptions (feed_id);
CREATE INDEX websub_subscriptions_due ON websub_subscriptions (due_at);
CREATE INDEX websub_subscriptions_of_hub ON websub_subscriptions (hub, due_at, id);

CREATE INDEX feeds_with_hub ON feeds (id) WHERE hub IS NOT NULL;
