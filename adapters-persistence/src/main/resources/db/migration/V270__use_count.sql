-- How often visitors used what is limited, counted by all nodes together. It need not outlive a crash, and costs no log.
create unlogged table use_count (
    visitor_hash bytea primary key check (octet_length(visitor_hash) = 32),
    used         bigint not null check (used >= 1),
    until        timestamptz not null
) with (fillfactor = 50);
comment on column use_count.visitor_hash is 'keyed hash of the limit and the network address; the address is nowhere';
comment on column use_count.until is 'when the span that began with the first use is over; the row is removed within minutes';
