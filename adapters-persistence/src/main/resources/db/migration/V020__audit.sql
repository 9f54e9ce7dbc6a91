create table activity_log (
    id          uuid primary key,
    at          timestamptz not null,
    account_id  uuid,
    action      text not null,
    category    text not null,
    resource_id text,
    facts       jsonb not null default '{}',
    address     text not null,
    user_agent  text
);
create index activity_log_at on activity_log (at desc);
create index activity_log_resource on activity_log (resource_id);
