create table registration_draft (
    id           uuid primary key,
    kind         text not null check (kind in ('TALENT', 'CINEMA')),
    token_hash   bytea not null check (octet_length(token_hash) = 32),
    content_enc  bytea not null,
    step         text not null,
    submitted_as uuid,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    expires_at   timestamptz not null,
    version      int not null default 0
);
comment on column registration_draft.submitted_as is 'the profile it became (same id); its content is emptied then';
create index registration_draft_expires on registration_draft (expires_at);

-- Two registrations that may be one person, with the evidence; staff settle it.
create table duplicate_flag (
    id          uuid primary key,
    kind        text not null check (kind in ('TALENT', 'CINEMA')),
    profile_id  uuid not null,
    other_id    uuid not null,
    evidence    text[] not null check (evidence <@ array['PHONE', 'EMAIL', 'NAME_AND_BIRTH_DATE']),
    status      text not null default 'OPEN' check (status in ('OPEN', 'SAME_PERSON', 'DIFFERENT')),
    created_at  timestamptz not null,
    reviewed_by uuid references account,
    reviewed_at timestamptz,
    unique (kind, profile_id, other_id),
    check (profile_id <> other_id)
);
comment on column duplicate_flag.profile_id is 'the later registration; other_id is the earlier one';
create index duplicate_flag_open on duplicate_flag (created_at) where status = 'OPEN';
