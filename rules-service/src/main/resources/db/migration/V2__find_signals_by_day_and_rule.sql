-- The pages ask how many signals each day and each rule raised; the archive may hold hundreds of thousands.
alter table signals add column rule_id text generated always as (content::json -> 'rule' ->> 'id') stored;
create index signals_raised on signals (raised_at) include (category, score) where not merged and revision > 0;
create index signals_rule on signals (rule_id, raised_at) where revision > 0;
