ALTER TABLE subscriptions DROP CONSTRAINT subscriptions_state_check;
ALTER TABLE subscriptions ADD CHECK (state IN ('pending', 'active', 'disabled', 'ended'));

-- When the mail that asks for a confirmation is owed; null when it is not, or no longer. Also its sender's lease.
ALTER TABLE subscriptions ADD COLUMN confirmation_due_at timestamptz;
ALTER TABLE subscriptions ADD COLUMN confirmation_tries integer NOT NULL DEFAULT 0;
CREATE INDEX subscriptions_to_confirm ON subscriptions (confirmation_due_at) WHERE confirmation_due_at IS NOT NULL;
