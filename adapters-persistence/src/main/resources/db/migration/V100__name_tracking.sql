-- Names the house watches, what was found of them, and the index by which they are found.
create table name_tracking (
    id                 uuid primary key,
    full_name          text not null check (char_length(full_name) between 2 and 255),
    normalized         text not null unique,
    keys               text[] not null check (cardinality(keys) >= 1),
    keys_version       int not null,
    fuzzy              boolean not null,
    description        text check (char_length(description) <= 1000),
    notification_email citext,
    active             boolean not null,
    created_by         uuid not null references account,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    version            int not null default 0,
    scan_state         text not null check (scan_state in ('WAITING', 'RUNNING', 'DONE')),
    scan_asked_at      timestamptz not null,
    scan_candidates    bigint not null default 0,
    scan_checked       bigint not null default 0,
    scan_after         uuid,
    scan_finished_at   timestamptz
);
create index name_tracking_keys on name_tracking using gin (keys) where active;
create index name_tracking_scan on name_tracking (scan_asked_at) where active and scan_state <> 'DONE';
create index name_tracking_newest on name_tracking (created_at desc, id);

comment on column name_tracking.normalized is 'its words without accents, in alphabetical order: a name is watched once';
comment on column name_tracking.keys is 'what a registered name shares at least one of when it may match';
comment on column name_tracking.scan_after is 'the last profile the running look over existing people came to';

create table name_tracking_match (
    id              uuid primary key,
    tracking_id     uuid not null references name_tracking on delete cascade,
    profile_kind    text not null check (profile_kind in ('TALENT', 'CINEMA')),
    profile_id      uuid not null,
    registered_name text not null,
    match_type      text not null check (match_type in ('EXACT', 'SINGLE', 'CONTAINS', 'FUZZY')),
    score           smallint not null check (score between 0 and 100),
    explanation     jsonb not null,
    status          text not null default 'NEW'
        check (status in ('NEW', 'NOTIFIED', 'NOTIFY_FAILED', 'CONFIRMED', 'FALSE_POSITIVE')),
    found_at        timestamptz not null,
    notified_at     timestamptz,
    next_notice     timestamptz,
    reviewed_by     uuid references account,
    reviewed_at     timestamptz,
    note            text check (char_length(note) <= 1000),
    unique (tracking_id, profile_id),
    check ((status in ('CONFIRMED', 'FALSE_POSITIVE')) = (reviewed_at is not null))
);
create index name_tracking_match_news on name_tracking_match (tracking_id) where status in ('NEW', 'NOTIFY_FAILED');
create index name_tracking_match_profile on name_tracking_match (profile_id);
create index name_tracking_match_newest on name_tracking_match (found_at desc, id);

comment on table name_tracking_match is 'code, e-mail and place of the person are read from the profile, not kept a second time';
comment on column name_tracking_match.registered_name is 'the name that was compared; a later one replaces it until the hit is reviewed';

-- Every profile's name under its keys. A profile that is gone keeps an empty line, so that it is not filed again.
create table name_key (
    profile_id   uuid primary key,
    profile_kind text not null check (profile_kind in ('TALENT', 'CINEMA')),
    keys         text[] not null,
    version      int not null
);
create index name_key_keys on name_key using gin (keys);

-- Names to be checked, written in the transaction that made them new.
create table name_check (
    id           bigint generated always as identity primary key,
    profile_kind text not null check (profile_kind in ('TALENT', 'CINEMA')),
    profile_id   uuid not null
);
create index name_check_profile on name_check (profile_id);
