-- Whom "told once" and all that was told are counted for.
CREATE TABLE subscribers (
    id uuid PRIMARY KEY,
    channel text NOT NULL CHECK (channel IN ('email')),
    -- In lower case: whoever reads Ana@example.com reads ana@example.com.
    address text NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (channel, address)
);

CREATE TABLE subscriptions (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    subscriber_id uuid NOT NULL REFERENCES subscribers,
    channel text NOT NULL CHECK (channel IN ('email')),
    address text NOT NULL,
    owner text,
    companies text[] NOT NULL,
    company_keys text[] NOT NULL,
    also_as_investor boolean NOT NULL,
    tags text[] NOT NULL,
    categories text[] NOT NULL,
    min_score integer NOT NULL CHECK (min_score BETWEEN 0 AND 100),
    min_standing text NOT NULL CHECK (min_standing IN ('rumoured', 'claimed', 'announced', 'verified')),
    text text,
    text_query tsquery GENERATED ALWAYS AS (websearch_to_tsquery('english', text)) STORED,
    time_zone text NOT NULL,
    state text NOT NULL CHECK (state IN ('active', 'ended')),
    created_at timestamptz NOT NULL,
    active_since timestamptz NOT NULL,
    ended_at timestamptz
);

CREATE INDEX subscriptions_by_age ON subscriptions (created_at DESC, id DESC);
CREATE INDEX subscriptions_of_subscriber ON subscriptions (subscriber_id);
