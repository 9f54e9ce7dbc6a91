create table mail_outbox (
    id         uuid primary key,
    recipient  citext not null,
    template   text not null,
    language   text not null check (language in ('FR', 'EN')),
    values_enc bytea not null,
    profile_id uuid,
    status     text not null check (status in ('QUEUED', 'KEPT', 'SENT', 'FAILED', 'SUPPRESSED')),
    attempts   int not null default 0,
    next_try   timestamptz not null,
    error      text,
    created_at timestamptz not null,
    sent_at    timestamptz
);
create index mail_outbox_due on mail_outbox (next_try) where status = 'QUEUED';
create index mail_outbox_created on mail_outbox (created_at desc);
