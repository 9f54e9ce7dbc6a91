-- Badges of a project drawn into one file in the background.
create table badge_batch (
    id             uuid primary key,
    project_id     uuid not null references project on delete cascade,
    assignment_ids uuid[] not null check (cardinality(assignment_ids) >= 1),
    asked_by       uuid references account,
    language       text not null check (language in ('FR', 'EN')),
    status         text not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    total          int not null check (total >= 1),
    done           int not null default 0 check (done between 0 and total),
    tries          int not null default 0,
    leased_until   timestamptz,
    file_id        uuid references stored_file,
    error          text,
    asked_at       timestamptz not null,
    finished_at    timestamptz,
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null)),
    check ((status = 'DONE') = (file_id is not null))
);
create index badge_batch_due on badge_batch (asked_at) where status in ('QUEUED', 'RUNNING');
create index badge_batch_project on badge_batch (project_id, asked_at desc);
create index badge_batch_file on badge_batch (file_id);

alter table stored_file drop constraint stored_file_kind_check;
alter table stored_file add constraint stored_file_kind_check check (kind in
    ('PHOTO', 'GALLERY', 'CV', 'ID', 'CONSENT', 'LOGO', 'EXPORT'));
