-- Profiles of people without an account that are to be erased because somebody asked in their name.
create table profile_erasure (
    profile_id   uuid primary key,
    profile_kind text not null check (profile_kind in ('TALENT', 'CINEMA')),
    code         text not null,
    reason       text check (char_length(reason) between 1 and 500),
    asked_by     uuid,
    asked_at     timestamptz not null,
    due_at       timestamptz not null check (due_at > asked_at),
    hidden       boolean not null default false,
    done_at      timestamptz
);
create index profile_erasure_due on profile_erasure (due_at) where done_at is null;
comment on column profile_erasure.hidden is 'the profile was shown until the erasure was asked for';
comment on column profile_erasure.reason is 'who asked and how; null when the guardian asked by themselves; kept as proof, so it should name nobody';
