-- Whether its articles are credited to those whom they link to; what a feed says of others is its own word otherwise.
ALTER TABLE feeds ADD carries_others boolean NOT NULL DEFAULT false;
