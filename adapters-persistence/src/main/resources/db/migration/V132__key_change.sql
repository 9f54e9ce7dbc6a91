-- Changes of the keys that seal protected columns; the keys themselves are in files beside the database.
create table key_change (
    id          uuid primary key,
    key_id      text not null check (key_id ~ '^[0-9a-f]{8}$'),
    step        text not null check (step in ('SPREADING', 'SEALING', 'DONE')),
    rows_total  bigint not null check (rows_total >= 0),
    rows_done   bigint not null default 0 check (rows_done >= 0),
    at_table    text,
    after_row   uuid,
    started_at  timestamptz not null,
    finished_at timestamptz,
    trouble     text,
    check ((step = 'DONE') = (finished_at is not null))
);
create unique index key_change_one on key_change ((true)) where step <> 'DONE';
comment on column key_change.at_table is 'the table the change is at, and after_row the last of its rows that is done';
