-- Who answers for a minor's profile with an account of their own.
create table guardianship (
    id           uuid primary key,
    account_id   uuid not null references account,
    profile_kind text not null check (profile_kind in ('TALENT', 'CINEMA')),
    profile_id   uuid not null,
    invited_at   timestamptz not null,
    accepted_at  timestamptz,
    ended_at     timestamptz,
    check (accepted_at >= invited_at),
    check (ended_at >= invited_at)
);
create unique index guardianship_open on guardianship (account_id, profile_id) where ended_at is null;
create index guardianship_profile on guardianship (profile_id) where ended_at is null;
comment on column guardianship.accepted_at is 'null while the guardian has only been asked';
