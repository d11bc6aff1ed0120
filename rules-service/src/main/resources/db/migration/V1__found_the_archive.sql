-- Rules: every version is kept; the live one is what scores.
create table rules (
    id           text primary key,
    version      int         not null check (version > 0),
    live_version int check (live_version <= version),
    removed      boolean     not null default false
);

create table rule_versions (
    id           uuid primary key,
    rule_id      text        not null references rules,
    version      int         not null,
    document     text        not null,
    author       text        not null,
    changed_at   timestamptz not null,
    reason       text,
    published_at timestamptz,
    published_by text,
    unique (rule_id, version)
);

-- What rules lean on: publishers, currencies, fragments. The highest version of each is live.
create table reference_documents (
    id         uuid primary key,
    name       text        not null,
    version    int         not null,
    document   text        not null,
    author     text        not null,
    changed_at timestamptz not null,
    unique (name, version)
);

create table companies (
    id         uuid primary key,
    version    int         not null,
    key        text        not null unique check (key <> ''),
    name       text        not null,
    aliases    text[]      not null,
    keys       text[]      not null,
    domains    text[]      not null,
    ticker     text,
    tags       text[]      not null,
    created_at timestamptz not null
);
create index companies_keys on companies using gin (keys);
create index companies_listed on companies (created_at, id);

-- A cheap look that tells every replica that its judge is out of date. Counted by triggers, so that nothing which
-- changes what is live can forget to.
create table live_state (
    only_row boolean primary key default true check (only_row),
    changes  bigint  not null
);
insert into live_state (changes) values (0);

create function count_live_change() returns trigger language plpgsql as
$$
begin
    update live_state set changes = changes + 1;
    return null;
end
$$;
create trigger rules_change after insert or update or delete on rules
    for each statement execute function count_live_change();
create trigger reference_documents_change after insert or update or delete on reference_documents
    for each statement execute function count_live_change();
create trigger companies_change after insert or update or delete on companies
    for each statement execute function count_live_change();

-- What an article said, as last told or at its longest.
create table articles (
    id           uuid primary key,
    feed_id      uuid        not null,
    content_hash text        not null,
    url          text        not null,
    publisher    text        not null,
    title        text        not null,
    text         text        not null,
    language     text,
    published_at timestamptz,
    observed_at  timestamptz not null,
    edited_at    timestamptz not null,
    feed_title   text        not null,
    feed_tags    text[]      not null,
    live         boolean     not null
);
create index articles_observed on articles (observed_at);

-- Outlives the texts: what was once taken in is never taken in again.
create table article_contents (
    article_id   uuid not null,
    content_hash text not null,
    primary key (article_id, content_hash)
);

create table stories (
    id          uuid primary key,
    company_key text        not null,
    category    text        not null check (category in ('audit', 'procurement', 'tranche', 'partnership', 'traction', 'risk')),
    opened_by   uuid        not null,
    opened_at   timestamptz not null,
    merged_into uuid references stories,
    happened_at timestamptz not null,
    standing    text check (standing in ('rumoured', 'claimed', 'announced', 'verified', 'disputed')),
    facts       text
);
create index stories_company on stories (company_key, category);
create index stories_merged on stories (merged_into) where merged_into is not null;

create table story_articles (
    id          uuid primary key,
    story_id    uuid        not null references stories,
    company_key text        not null,
    category    text        not null,
    article_id  uuid        not null,
    at          timestamptz not null,
    live        boolean     not null,
    family      text        not null,
    independent boolean     not null,
    standing    text        not null,
    facts       text        not null,
    unique (article_id, company_key, category)
);
create index story_articles_story on story_articles (story_id);
create index story_articles_near on story_articles (company_key, category, at);

-- A story's signal as it stands now; a story of history alone stands at revision 0.
create table signals (
    id           uuid primary key references stories,
    revision     int         not null check (revision >= 0),
    history      boolean     not null,
    merged       boolean     not null default false,
    category     text        not null,
    company_id   uuid,
    company_keys text[]      not null,
    standing     text        not null,
    score        int         not null check (score between 0 and 100),
    raised_at    timestamptz not null,
    updated_at   timestamptz not null,
    cause_kind   text        not null check (cause_kind in ('article', 'correction')),
    cause_id     uuid        not null,
    content      text        not null,
    search_text  text        not null,
    search       tsvector generated always as (to_tsvector('english', search_text)) stored
);
create index signals_updated on signals (updated_at desc, id desc) where not merged;
create index signals_company on signals using gin (company_keys);
create index signals_search on signals using gin (search);

-- What was told, or is still to be: a revision without published_at is unpublished. publish_after is a lease on the
-- database's clock: whoever produces sets it ahead.
create table signal_revisions (
    id            uuid primary key,
    signal_id     uuid        not null references signals,
    revision      int         not null check (revision > 0),
    article_id    uuid        not null,
    raised_at     timestamptz not null,
    cause_kind    text        not null check (cause_kind in ('article', 'correction')),
    cause_id      uuid        not null,
    content       text        not null,
    publish_after timestamptz not null,
    published_at  timestamptz,
    unique (signal_id, revision)
);
create index signal_revisions_unpublished on signal_revisions (publish_after) where published_at is null;
create index signal_revisions_article on signal_revisions (article_id) where published_at is null;
