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

-- Browser sessions and the refresh tokens of API clients; the token itself is never stored. A rotated refresh token keeps
-- its row, so that its second use is seen and ends the whole family.
create table session (
    id           uuid primary key,
    account_id   uuid not null references account,
    kind         text not null check (kind in ('BROWSER', 'REFRESH')),
    family       uuid not null,
    token_hash   bytea not null unique check (octet_length(token_hash) = 32),
    address      text not null,
    user_agent   text,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz
);
create index session_account on session (account_id, created_at);
create index session_family on session (family);
create index session_expires on session (expires_at);

-- Failed sign-ins, shared by every node and kept over restarts. Keys are hashes, so the table names nobody.
create table sign_in_throttle (
    key           text primary key,
    tries         int not null check (tries >= 0),
    blocked_until timestamptz,
    last_try      timestamptz not null
);

-- Who asked for a forgotten password. Asked and answered apart, so that the answer takes the same time whether or not
-- the person is known.
create table password_help (
    id             uuid primary key,
    identifier_enc bytea not null,
    address        text not null,
    created_at     timestamptz not null
);

-- Keys that sign the access tokens of API clients (ES256). A new one is published before it signs, and an old one checks
-- until the last token it signed has ended.
create table signing_key (
    kid         text primary key,
    public_key  text not null,
    private_enc bytea not null,
    row_id      uuid not null unique,
    created_at  timestamptz not null,
    signs_from  timestamptz not null,
    retires_at  timestamptz not null
);

-- One sealed value that is known, so that a start with the wrong keys is noticed before anything is sealed with them.
create table vault_check (
    id     uuid primary key,
    sealed bytea not null
);
