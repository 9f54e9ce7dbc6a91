-- Presentations: a folder shown by a link to people without account, who opened it, and what they think of whom.
create table presentation (
    id            uuid primary key,
    folder_id     uuid not null references folder on delete cascade,
    made_by       uuid not null references account on delete cascade,
    title         text not null check (char_length(title) between 1 and 100),
    message       text check (char_length(message) <= 2000),
    token_hash    bytea not null unique check (octet_length(token_hash) = 32),
    password_hash text,
    fields        text[] not null,
    may_vote      boolean not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null check (expires_at > created_at),
    revoked_at    timestamptz
);
create index presentation_folder on presentation (folder_id, created_at desc);
create index presentation_made_by on presentation (made_by);

create table presentation_visit (
    id              uuid primary key,
    presentation_id uuid not null references presentation on delete cascade,
    token_hash      bytea not null unique check (octet_length(token_hash) = 32),
    name            text check (char_length(name) between 1 and 60),
    opened_at       timestamptz not null
);
create index presentation_visit_presentation on presentation_visit (presentation_id, opened_at desc);

create table presentation_vote (
    visit_id         uuid not null references presentation_visit on delete cascade,
    folder_person_id uuid not null references folder_person on delete cascade,
    vote             text check (vote in ('YES', 'MAYBE', 'NO')),
    comment          text check (char_length(comment) between 1 and 1000),
    voted_at         timestamptz not null,
    primary key (visit_id, folder_person_id),
    check (num_nonnulls(vote, comment) >= 1)
);
create index presentation_vote_person on presentation_vote (folder_person_id);

comment on table presentation is 'of the link only the hash of its token is kept; what is shown is decided anew at each opening';
