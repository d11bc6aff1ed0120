-- Its hub pushes, and has promised to go on.
ALTER TABLE feeds ADD pushed boolean NOT NULL DEFAULT false;

CREATE INDEX feeds_pushed ON feeds (id) WHERE pushed;
