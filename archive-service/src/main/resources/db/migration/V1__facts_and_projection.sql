-- The archive keeps two kinds of tables. Facts are what the topics said, one row per event, written once and in any order.
-- The projection is a pure function of the facts, written again for the raw issues that a batch of events touched; so any
-- order of arrival ends in the same state. There are no foreign keys between topics: an article may come before its issue.

-- Facts ------------------------------------------------------------------------------------------------------------

create table push (
    issue_id    text        not null,
    event_id    text        not null,
    received_at timestamptz not null,
    hints       jsonb       not null,
    subject     text,
    requested   boolean     not null default false,
    primary key (issue_id, event_id)
);
comment on table push is 'Each issue.received; the same bytes pushed with other hints are another push. Requested: a curator''s hints, which win.';

create table raw_issue_source (
    issue_id     text   primary key,
    content_type text   not null,
    bytes        bytea  not null,
    sha256       bytea  not null,
    size_bytes   bigint not null
);
alter table raw_issue_source alter column bytes set storage external;
comment on table raw_issue_source is 'The bytes as they came, away from the rows that lists read.';

create table reading (
    issue_id        text        not null,
    parse_id        text        not null,
    received_at     timestamptz not null,
    read_at         timestamptz not null,
    outcome         text        not null check (outcome in ('parsed', 'rejected')),
    parser          text,
    language        text,
    newspaper       text,
    newspaper_title text,
    date            date,
    edition         text,
    cn              text,
    issue_number    integer,
    page_count      integer,
    pages           integer[]   not null,
    pages_certain   boolean     not null,
    article_ids     text[]      not null,
    document        jsonb       not null,
    primary key (issue_id, parse_id)
);
comment on table reading is 'Each issue.parsed or issue.rejected: one way a parser read a raw issue. Document: the event''s value, with the run-length ledger.';
comment on column reading.pages_certain is 'The page numbers were printed or hinted, not counted: only such pages replace one another.';

create table article_version (
    article_id   text        not null,
    parse_id     text        not null,
    issue_id     text        not null,
    received_at  timestamptz not null,
    read_at      timestamptz not null,
    page         integer     not null,
    start_offset integer     not null,
    end_offset   integer     not null,
    document     jsonb       not null,
    primary key (article_id, parse_id)
);
create index article_version_by_reading on article_version (issue_id, parse_id);
comment on table article_version is 'Each article.extracted: every version of an article, as it came.';

create table withdrawal (
    article_id   text        not null,
    parse_id     text        not null,
    issue_id     text        not null,
    withdrawn_at timestamptz not null,
    primary key (article_id, parse_id)
);
create index withdrawal_by_issue on withdrawal (issue_id);
comment on table withdrawal is 'Each article.withdrawn.';

create table correction (
    issue_id      text    not null,
    correction_id text    not null,
    start_offset  integer,
    end_offset    integer,
    original      text,
    replacement   text,
    author        text,
    made_at       timestamptz,
    reason        text,
    undone        boolean not null default false,
    primary key (issue_id, correction_id)
);
comment on table correction is 'Curators'' overlays on spans of the reading text (UTF-16 units). Undone stays: a tombstone may come before its correction.';

-- Projection -------------------------------------------------------------------------------------------------------

create sequence article_revision;

create table newspaper (
    newspaper  text    primary key,
    title      text,
    cn         text,
    titles     jsonb   not null default '[]',
    aliases    text[]  not null default '{}',
    curated    boolean not null default false,
    updated_at timestamptz not null default now()
);
comment on table newspaper is 'The register. Curated rows keep the title, titles with dates, aliases and CN number that a curator wrote.';

create table newspaper_alias (
    alias     text primary key,
    newspaper text not null
);

create table cn_owner (
    cn        text    primary key,
    newspaper text    not null,
    curated   boolean not null default false
);
comment on table cn_owner is 'Which newspaper a CN number belongs to: a curator''s word, else the earliest received issue that prints it.';

create table raw_issue (
    issue_id          text        primary key,
    issue_key         text        not null,
    state             text        not null check (state in ('received', 'parsed', 'rejected', 'unidentified')),
    received_at       timestamptz not null,
    first_received_at timestamptz not null,
    event_id          text        not null,
    hints             jsonb       not null,
    parse_id          text,
    read_newspaper    text,
    newspaper         text,
    newspaper_title   text,
    date              date,
    edition           text        not null default '',
    cn                text,
    issue_number      integer,
    page_count        integer,
    pages             integer[]   not null,
    pages_certain     boolean     not null,
    listed_articles   integer     not null,
    stored_articles   integer     not null,
    orphans           integer     not null default 0,
    parsed_at         timestamptz
);
create index raw_issue_by_issue on raw_issue (issue_key);
create index raw_issue_by_cn on raw_issue (cn, first_received_at, issue_id) where cn is not null;
create index raw_issue_by_newspaper on raw_issue (newspaper, first_received_at, issue_id) where newspaper_title is not null;
create index raw_issue_with_orphans on raw_issue (issue_id) where orphans > 0;
create index raw_issue_by_state on raw_issue (state, received_at, issue_id);

create table issue (
    issue_key     text        primary key,
    newspaper     text,
    date          date,
    edition       text        not null,
    state         text        not null check (state in ('received', 'parsed', 'rejected', 'unidentified')),
    issue_number  integer,
    page_count    integer,
    pages         integer[]   not null,
    raw_issues    integer     not null,
    articles      integer     not null,
    received_at   timestamptz not null
);
create index issue_by_newspaper on issue (newspaper, date, edition);
create index issue_by_date on issue (date, newspaper, edition);
comment on table issue is 'What a reader knows: newspaper, date, edition; each raw issue that cannot be placed is an unidentified issue of its own.';

create table article (
    article_id      text        primary key,
    issue_id        text        not null,
    issue_key       text        not null,
    revision        bigint      not null unique,
    parse_id        text        not null,
    received_at     timestamptz not null,
    newspaper       text,
    newspaper_title text,
    date            date,
    edition         text        not null default '',
    page            integer     not null,
    ordinal         integer     not null,
    genre           text        not null,
    language        text,
    headline        text,
    confidence      double precision not null,
    authors         text[]      not null,
    column_name     text,
    series_name     text,
    corrected       boolean     not null,
    withdrawn       boolean     not null,
    superseded_by   text,
    jump_from       integer,
    jump_to         integer,
    basis           text        not null,
    document        jsonb       not null,
    changed_at      timestamptz not null default now()
);
create index article_by_issue on article (issue_key, page, ordinal, article_id);
create index article_by_raw_issue on article (issue_id, ordinal);
create index article_by_date on article (newspaper, date, edition, page, ordinal);
comment on column article.issue_id is 'The raw issue.';
comment on column article.revision is 'From article_revision, under one advisory lock held to commit: revisions become visible in their order.';
comment on column article.document is 'The article as served: the event''s value with curators'' corrections applied.';
comment on column article.superseded_by is 'The raw issue whose newer scan of the page replaced this article.';
comment on column article.basis is 'What the row was made from; the same basis writes nothing.';

create table follower (
    name     text   primary key,
    revision bigint not null
);
comment on table follower is 'How far each follower of article.revision has come.';

-- Work of people -----------------------------------------------------------------------------------------------------

create table parse_request (
    request_id   text        primary key,
    issue_id     text        not null,
    requested_by text,
    reason       text        not null,
    value        jsonb       not null,
    requested_at timestamptz not null default now()
);
create index parse_request_by_issue on parse_request (issue_id);

create table dead_letter (
    id               bigint generated always as identity primary key,
    dead_topic       text        not null,
    dead_partition   integer     not null,
    dead_offset      bigint      not null,
    topic            text        not null,
    source_partition integer,
    source_offset    bigint,
    record_key       text,
    record_value     bytea,
    headers          jsonb       not null,
    cause            text        not null,
    stack            text,
    service          text,
    died_at          timestamptz not null,
    replayed_at      timestamptz,
    replayed_by      text,
    unique (dead_topic, dead_partition, dead_offset)
);

create table audit (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default now(),
    who      text        not null,
    action   text        not null,
    subject  text        not null,
    issue_id text,
    detail   jsonb       not null default '{}'
);
create index audit_by_issue on audit (issue_id) where issue_id is not null;
