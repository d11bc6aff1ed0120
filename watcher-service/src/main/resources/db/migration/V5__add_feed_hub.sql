ALTER TABLE feeds
    -- The WebSub hub that its last body named, and the name under which that hub knows it.
    ADD hub   text,
    ADD topic text;
