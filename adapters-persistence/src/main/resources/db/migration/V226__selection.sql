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

alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check check (purpose in
    ('ACTIVATION', 'PASSWORD_RESET', 'EMAIL_CHANGE', 'ATTACH_PROFILE', 'FIRST_ADMIN', 'ALERT_STOP', 'ASSIGNMENT_ANSWER'));
create index one_time_link_subject on one_time_link (subject) where purpose = 'ASSIGNMENT_ANSWER';
