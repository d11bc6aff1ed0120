-- Requests for alerts that a mail answered, for as long as they count. Nobody is named: all but ids and times are hashes.
CREATE TABLE sign_ups (
    subscription_id uuid PRIMARY KEY,
    asked_at timestamptz NOT NULL,
    -- Null once the owner of the address has confirmed: whoever wants a mail is not flooded by it.
    mailbox text,
    -- Null also where the domain is one of a provider for everybody.
    domain text,
    network text NOT NULL
);

CREATE INDEX sign_ups_by_time ON sign_ups (asked_at);
CREATE INDEX sign_ups_of_mailbox ON sign_ups (mailbox, asked_at);
CREATE INDEX sign_ups_of_domain ON sign_ups (domain, asked_at);
CREATE INDEX sign_ups_of_network ON sign_ups (network, asked_at);

-- Those that got none, by the limit that was reached, until the log has told of them.
CREATE TABLE sign_ups_refused (
    outcome text PRIMARY KEY,
    requests bigint NOT NULL,
    since timestamptz NOT NULL
);
