-- Lists taken out: what was asked for, how far it is, and what opens the file. The file itself lies in the file store,
-- encrypted under a secret of its own: without the row nobody reads it, and the nightly sweep takes it away.
create table export_job (
    id          uuid primary key,
    account_id  uuid not null references account,
    kind        text not null check (kind in ('TALENT', 'CINEMA')),
    format      text not null check (format in ('XLSX', 'CSV', 'PDF')),
    language    text not null check (language in ('FR', 'EN')),
    columns     text[] not null check (cardinality(columns) >= 1),
    filters     jsonb not null default '{}',
    selection   uuid[] not null default '{}' check (cardinality(selection) <= 1000),
    status      text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
    expected    bigint not null check (expected >= 0),
    written     bigint not null default 0 check (written >= 0),
    attempt     int not null default 0,
    claimed_until timestamptz,
    created_at  timestamptz not null,
    finished_at timestamptz,
    expires_at  timestamptz,
    content_key text check (content_key ~ '^[0-9a-f]{64}$'),
    size        bigint check (size >= 0),
    secret_enc  bytea,
    check ((status = 'RUNNING') = (claimed_until is not null)),
    check ((status in ('QUEUED', 'RUNNING')) = (finished_at is null)),
    check (status <> 'DONE' or (content_key is not null and size is not null and expires_at is not null)),
    check ((status = 'DONE') = (secret_enc is not null))
);
create index export_job_due on export_job (created_at) where status in ('QUEUED', 'RUNNING');
create index export_job_owner on export_job (account_id, created_at desc, id);
create index export_job_expiry on export_job (expires_at) where status = 'DONE';

comment on column export_job.filters is 'the search as the address of the staff list spells it';
comment on column export_job.claimed_until is 'until when the node that runs it is believed alive without a sign';
comment on column export_job.secret_enc is 'what the file is encrypted with, sealed; gone with the expiry, and the file with it';

create table export_column_set (
    id         uuid primary key,
    account_id uuid not null references account,
    kind       text not null check (kind in ('TALENT', 'CINEMA')),
    name       text not null check (char_length(name) between 1 and 80),
    columns    text[] not null check (cardinality(columns) >= 1),
    created_at timestamptz not null
);
create unique index export_column_set_name on export_column_set (account_id, kind, lower(name));
