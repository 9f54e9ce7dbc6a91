-- Mails that tell assigned talents they were selected: who asked, and which mail of the outbox went to whom.
create table selection_run (
    id         uuid primary key,
    project_id uuid not null references project on delete cascade,
    asked_by   uuid references account,
    asked_at   timestamptz not null
);
create index selection_run_project on selection_run (project_id, asked_at desc);

create table selection_mail (
    run_id        uuid not null references selection_run on delete cascade,
    assignment_id uuid not null references assignment,
    mail_id       uuid references mail_outbox on delete set null,
    skipped       text check (skipped in ('ALREADY_NOTIFIED', 'ALREADY_ANSWERED', 'NOT_ON_PROJECT')),
    primary key (run_id, assignment_id),
    check (mail_id is null or skipped is null)
);
create index selection_mail_assignment on selection_mail (assignment_id);
create index selection_mail_mail on selection_mail (mail_id);

-- One more purpose of one-time links, whatever purposes there are by now.
do $$
declare
    allowed text;
begin
    select pg_get_constraintdef(oid) into strict allowed
    from pg_constraint where conname = 'one_time_link_purpose_check' and conrelid = 'one_time_link'::regclass;
    execute 'alter table one_time_link drop constraint one_time_link_purpose_check, '
        || 'add constraint one_time_link_purpose_check '
        || replace(allowed, 'ARRAY[', 'ARRAY[''ASSIGNMENT_ANSWER''::text, ');
end
$$;
create index one_time_link_subject on one_time_link (subject) where purpose = 'ASSIGNMENT_ANSWER';
