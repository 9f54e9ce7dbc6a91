-- What accounts are told inside the product; the words are made when it is read.
create table notification (
    id         uuid primary key,
    account_id uuid not null references account,
    kind       text not null,
    link       text not null check (link like '/%'),
    data       jsonb not null default '{}',
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notification_account on notification (account_id, created_at desc, id);
create index notification_unread on notification (account_id) where read_at is null;
