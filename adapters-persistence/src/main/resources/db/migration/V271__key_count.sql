-- How many values bear each key, as it was last counted: counting reads every protected row, so no page waits for it.
create table key_count (
    key_use    text not null check (key_use in ('SEALING', 'SEARCH')),
    key_id     text not null check (key_id ~ '^[0-9a-f]{8}$'),
    bearing    bigint not null check (bearing >= 0),
    counted_at timestamptz not null,
    primary key (key_use, key_id)
);
