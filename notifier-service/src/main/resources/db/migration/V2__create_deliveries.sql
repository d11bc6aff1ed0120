CREATE TABLE signal_revisions (
    id uuid PRIMARY KEY,
    signal_id uuid NOT NULL,
    revision integer NOT NULL,
    raised_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    company_key text NOT NULL,
    category text NOT NULL,
    standing text NOT NULL CHECK (standing IN ('rumoured', 'claimed', 'announced', 'verified', 'disputed')),
    severity text NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    score integer NOT NULL,
    correction boolean NOT NULL,
    -- Keys of the company, counterparty and auditor; investors match only where asked for.
    party_keys text[] NOT NULL,
    investor_keys text[] NOT NULL,
    tags text[] NOT NULL,
    words text NOT NULL,
    headline_facts text NOT NULL,
    -- The alert as JSON, for rendering; nobody queries it.
    alert text NOT NULL,
    UNIQUE (signal_id, revision)
);

CREATE TABLE messages (
    id uuid PRIMARY KEY,
    subscription_id uuid NOT NULL REFERENCES subscriptions,
    company_key text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('email')),
    -- What the remote side knows it by: its Message-ID.
    remote_id text NOT NULL,
    state text NOT NULL
        CHECK (state IN ('queued', 'sending', 'sent', 'retrying', 'failed', 'suppressed', 'superseded')),
    tries integer NOT NULL DEFAULT 0,
    -- Tries that the remote side may have accepted without our hearing of it.
    unknown_answers integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL,
    lease_token uuid,
    leased_until timestamptz,
    sent_at timestamptz,
    answer text,
    created_at timestamptz NOT NULL,
    CHECK ((state = 'sending') = (lease_token IS NOT NULL AND leased_until IS NOT NULL)),
    CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);

CREATE INDEX messages_due ON messages (next_try_at) WHERE state IN ('queued', 'retrying');
CREATE INDEX messages_open ON messages (company_key) WHERE state IN ('queued', 'retrying');
CREATE INDEX messages_leased ON messages (leased_until) WHERE state = 'sending';
CREATE INDEX messages_being_sent ON messages (subscription_id, company_key) WHERE state = 'sending';

CREATE TABLE deliveries (
    id uuid PRIMARY KEY,
    subscription_id uuid NOT NULL REFERENCES subscriptions,
    subscriber_id uuid NOT NULL REFERENCES subscribers,
    revision_id uuid NOT NULL REFERENCES signal_revisions,
    signal_id uuid NOT NULL,
    revision integer NOT NULL,
    message_id uuid NOT NULL REFERENCES messages,
    -- Why it was left out of its message; null while it is owed.
    dropped text CHECK (dropped IN ('suppressed', 'superseded')),
    created_at timestamptz NOT NULL,
    UNIQUE (subscription_id, signal_id, revision),
    -- Told once: however many subscriptions of a subscriber match, one of them is owed the revision.
    UNIQUE (subscriber_id, signal_id, revision)
);

CREATE INDEX deliveries_of_signal ON deliveries (signal_id, subscriber_id, revision DESC);
CREATE INDEX deliveries_of_message ON deliveries (message_id);
CREATE INDEX deliveries_by_age ON deliveries (created_at DESC, id DESC);
