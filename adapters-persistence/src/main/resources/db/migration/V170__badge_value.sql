-- Keys that sign badges (Ed25519), made on first use and kept: a badge printed today is checked for years.
create table badge_key (
    kid         text primary key check (kid ~ '^[A-Z2-7]{4}$'),
    public_key  bytea not null unique,
    private_enc bytea not null,
    row_id      uuid not null unique,
    created_at  timestamptz not null,
    revoked_at  timestamptz
);
comment on column badge_key.revoked_at is 'set when the private key may be known to others: nothing it signed counts any more';

-- Badges that count no longer although their signature is good.
create table badge_revocation (
    code       text primary key check (code ~ '^[A-Z]{5}(\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{2})(\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]\d)$'),
    through    smallint not null check (through between 1 and 1022),
    reason     text not null check (char_length(reason) between 1 and 500),
    revoked_by uuid references account,
    revoked_at timestamptz not null
);
comment on column badge_revocation.through is 'issues up to this one are void; the next badge bears the following number';
