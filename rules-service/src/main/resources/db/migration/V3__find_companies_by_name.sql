-- The companies page finds a million names and aliases by the beginnings of their words. array_to_string is only stable,
-- since elements may have a form that depends on settings; those of text[] have none.
create function words_of(names text[]) returns tsvector language sql immutable parallel safe as
$$
    select to_tsvector('simple', array_to_string(names, ' '))
$$;
alter table companies add column words tsvector generated always as (words_of(keys)) stored;
create index companies_words on companies using gin (words);
