-- A signal may be owed to 100,000 subscriptions at once, and each check and index of a row is paid for each of them.
-- Subscription and subscriber are those of the message, which is still checked.
ALTER TABLE deliveries DROP CONSTRAINT deliveries_subscription_id_fkey;
ALTER TABLE deliveries DROP CONSTRAINT deliveries_subscriber_id_fkey;

-- With the signal first, the key serves the look-up by signal too.
ALTER TABLE deliveries DROP CONSTRAINT deliveries_subscriber_id_signal_id_revision_key;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_told_once UNIQUE (signal_id, subscriber_id, revision);
DROP INDEX deliveries_of_signal;
