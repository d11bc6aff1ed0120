-- A reader's stream tells what happened when, whenever we came to know of it: what a new feed brings as history is old.
alter table signals add column happened_at timestamptz;
update signals set happened_at = least(
    updated_at,
    coalesce(
        (select max(cast(quote ->> 'publishedAt' as timestamptz))
         from json_array_elements(content::json -> 'evidence') quote),
        updated_at));
-- Replicas of the version before this one know nothing of it.
alter table signals alter column happened_at set default now();
alter table signals alter column happened_at set not null;
create index signals_happened on signals (happened_at desc, id desc) include (category, score, history) where not merged;
drop index signals_raised;
