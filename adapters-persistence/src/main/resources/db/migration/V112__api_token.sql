-- Personal API tokens: programs act with them in the name of their owner. Only a hash is kept.
create table api_token (
    id           uuid primary key,
    account_id   uuid not null references account,
    name         text not null check (char_length(name) between 1 and 100),
    scopes       text[] not null check (cardinality(scopes) >= 1),
    hint         text not null,
    token_hash   bytea not null unique check (octet_length(token_hash) = 32),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    last_used_at timestamptz,
    last_address text,
    revoked_at   timestamptz
);
create index api_token_account on api_token (account_id, created_at);
