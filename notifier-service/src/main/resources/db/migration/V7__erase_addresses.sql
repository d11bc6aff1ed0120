-- Where nobody is told anything any more, the address is erased: it is null.
ALTER TABLE subscriptions ALTER COLUMN address DROP NOT NULL;
ALTER TABLE subscriptions ADD CONSTRAINT subscriptions_erased CHECK (address IS NOT NULL OR state = 'ended');
-- This one wanted a secret of every webhook.
ALTER TABLE subscriptions DROP CONSTRAINT subscriptions_check;
ALTER TABLE subscriptions ADD CONSTRAINT subscriptions_secret
    CHECK ((channel = 'webhook' AND address IS NOT NULL) = (secret IS NOT NULL));
CREATE INDEX subscriptions_to_erase ON subscriptions (ended_at) WHERE address IS NOT NULL AND state = 'ended';
CREATE INDEX subscriptions_unconfirmed ON subscriptions (created_at) WHERE state = 'pending';

-- Of the subscriber a keyed hash is left, by which one who comes back is known.
ALTER TABLE subscribers ALTER COLUMN address DROP NOT NULL;
ALTER TABLE subscribers ADD COLUMN erased_address text;
ALTER TABLE subscribers ADD CONSTRAINT subscribers_erased CHECK ((address IS NULL) = (erased_address IS NOT NULL));
CREATE INDEX subscribers_erased_by_address ON subscribers (erased_address) WHERE erased_address IS NOT NULL;

-- Whoever deletes a subscription must know that no message is its own.
CREATE INDEX messages_of_subscription ON messages (subscription_id);
