ALTER TABLE subscribers DROP CONSTRAINT subscribers_channel_check;
ALTER TABLE subscribers ADD CHECK (channel IN ('email', 'slack', 'webhook'));
-- Nothing is sent to this destination before: another message is on its way, or the remote side asked for time.
ALTER TABLE subscribers ADD COLUMN next_allowed_at timestamptz NOT NULL DEFAULT '-infinity';

ALTER TABLE subscriptions DROP CONSTRAINT subscriptions_channel_check;
ALTER TABLE subscriptions ADD CHECK (channel IN ('email', 'slack', 'webhook'));
-- What a webhook's messages are signed with.
ALTER TABLE subscriptions ADD COLUMN secret text;
ALTER TABLE subscriptions ADD CHECK ((channel = 'webhook') = (secret IS NOT NULL));
ALTER TABLE subscriptions ADD COLUMN disabled_because text;
ALTER TABLE subscriptions DROP CONSTRAINT subscriptions_state_check;
ALTER TABLE subscriptions ADD CHECK (state IN ('active', 'disabled', 'ended'));
ALTER TABLE subscriptions ADD CHECK ((state = 'disabled') = (disabled_because IS NOT NULL));

ALTER TABLE messages DROP CONSTRAINT messages_channel_check;
ALTER TABLE messages ADD CHECK (channel IN ('email', 'slack', 'webhook'));
DROP INDEX messages_due;
CREATE INDEX messages_due ON messages (channel, next_try_at) WHERE state IN ('queued', 'retrying');
-- A destination gets one message at a time, which is more than one of a subscription about a company.
DROP INDEX messages_being_sent;
