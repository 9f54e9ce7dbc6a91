-- Authenticator apps. A proposal stands beside the confirmed factor until its first code was typed back.
create table second_factor (
    id           uuid primary key,
    account_id   uuid not null references account,
    secret_enc   bytea not null,
    last_step    bigint not null default 0,
    created_at   timestamptz not null,
    confirmed_at timestamptz
);
create unique index second_factor_confirmed on second_factor (account_id) where confirmed_at is not null;
create unique index second_factor_proposed on second_factor (account_id) where confirmed_at is null;
comment on column second_factor.last_step is 'the latest thirty seconds whose code opened the door; no earlier one does any more';

-- Codes for the day the telephone is lost; only hashes of them, and each works once.
create table recovery_code (
    account_id uuid not null references account,
    code_hash  bytea not null check (octet_length(code_hash) = 32),
    created_at timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

alter table account add column second_factor_asked timestamptz;
comment on column account.second_factor_asked is
    'from when on the account may do nothing before it has a second factor; null while nothing is asked of it';
