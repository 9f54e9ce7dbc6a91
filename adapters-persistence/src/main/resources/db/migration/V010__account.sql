create table account (
    id                uuid primary key,
    email             citext not null unique,
    password_hash     text,
    first_name        text not null check (char_length(first_name) between 1 and 100),
    last_name         text not null check (char_length(last_name) between 1 and 100),
    language          text not null check (language in ('FR', 'EN')),
    status            text not null check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'DELETED')),
    roles             text[] not null check (roles <@ array['ADMIN', 'RECRUITER', 'PRESENCE', 'PRODUCER', 'MANAGER', 'TALENT']),
    last_login_at     timestamptz,
    terms_version     text,
    terms_accepted_at timestamptz,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           int not null default 0
);

-- One-time links: activation, password reset, attaching a profile to an account, first administrator.
create table one_time_link (
    id         uuid primary key,
    account_id uuid references account,
    purpose    text not null check (purpose in ('ACTIVATION', 'PASSWORD_RESET', 'ATTACH_PROFILE', 'FIRST_ADMIN')),
    subject    uuid,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    expires_at timestamptz not null,
    used_at    timestamptz,
    created_at timestamptz not null
);
create index one_time_link_account on one_time_link (account_id);

create table session (
    id           uuid primary key,
    account_id   uuid not null references account,
    kind         text not null check (kind in ('BROWSER', 'REFRESH')),
    family       uuid not null,
    token_hash   bytea not null unique check (octet_length(token_hash) = 32),
    csrf_token   text,
    address      text not null,
    user_agent   text,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz
);
create index session_account on session (account_id) where ended_at is null;
create index session_family on session (family);

-- Failed sign-ins by identifier and by address, shared by every node and kept over restarts.
create table login_throttle (
    key          text primary key,
    failures     int not null,
    blocked_until timestamptz,
    last_failure timestamptz not null
);
