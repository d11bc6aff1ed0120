-- Claims look at what is due first, of whatever host.
CREATE INDEX feeds_by_due_time ON feeds (next_poll_at) WHERE status = 'active';
