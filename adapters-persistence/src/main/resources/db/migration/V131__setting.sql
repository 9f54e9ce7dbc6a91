-- What administrators set; what nobody set has no row.
create table setting (
    key        text primary key check (key ~ '^[a-z]+(\.[a-z0-9_]+)+$'),
    id         uuid not null unique,
    value      jsonb,
    secret_enc bytea,
    updated_by uuid references account,
    updated_at timestamptz not null,
    check ((value is null) <> (secret_enc is null))
);
comment on column setting.secret_enc is 'JSON of a secret value; sealed under id';
