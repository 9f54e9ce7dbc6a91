-- Acts that carried an Idempotency-Key and what was answered, for 24 hours. The row is written in the act's own
-- transaction: a second sender of the same key waits on the primary key until the first one is through.
create table given_answer (
    scope        text not null,
    key          text not null,
    request_hash bytea not null check (octet_length(request_hash) = 32),
    status       int,
    headers      jsonb,
    body         text,
    claimed_at   timestamptz not null,
    primary key (scope, key)
);
create index given_answer_claimed on given_answer (claimed_at);
