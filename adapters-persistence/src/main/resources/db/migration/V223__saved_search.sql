-- Searches that somebody keeps under a name, how often they are to tell of new people, and whom they found already.
create table saved_search (
    id           uuid primary key,
    account_id   uuid not null references account,
    kind         text not null check (kind in ('TALENT', 'CINEMA')),
    name         text not null check (char_length(name) between 1 and 80),
    address      text not null check (char_length(address) <= 4000),
    cadence      text not null check (cadence in ('NONE', 'DAILY', 'WEEKLY')),
    created_at   timestamptz not null,
    looked_at    timestamptz,
    alerted_at   timestamptz,
    next_look_at timestamptz,
    looks        int not null default 0,
    check ((cadence = 'NONE') = (next_look_at is null))
);
create unique index saved_search_name on saved_search (account_id, kind, lower(name));
create index saved_search_due on saved_search (next_look_at) where next_look_at is not null;

create table saved_search_match (
    search_id  uuid not null references saved_search on delete cascade,
    profile_id uuid not null,
    primary key (search_id, profile_id)
);
create index saved_search_match_profile on saved_search_match (profile_id);

comment on column saved_search.address is 'the search as the address of the staff list spells it';
comment on column saved_search.next_look_at is 'when it looks for new people; put off while a node does';
comment on column saved_search.looks is 'counts the looks begun, so that only the last one tells';
comment on table saved_search_match is 'who was found before, so that nobody is told twice';

alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check check (purpose in
    ('ACTIVATION', 'PASSWORD_RESET', 'EMAIL_CHANGE', 'ATTACH_PROFILE', 'FIRST_ADMIN', 'ALERT_STOP'));
