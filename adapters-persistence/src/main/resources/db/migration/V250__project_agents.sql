-- Presence agents named on a project: whose gate they keep where the house shows agents only theirs.
create table project_agent (
    project_id uuid not null references project on delete cascade,
    account_id uuid not null references account,
    named_by   uuid not null references account,
    named_at   timestamptz not null,
    primary key (project_id, account_id)
);
create index project_agent_account on project_agent (account_id);

comment on table project_agent is 'counts while the setting presence.scope is ASSIGNED and the account is a presence agent''s';
