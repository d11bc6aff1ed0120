-- Until then somebody waits for the host, and goes before what is merely due.
ALTER TABLE hosts ADD awaited_until timestamptz NOT NULL DEFAULT '-infinity';
