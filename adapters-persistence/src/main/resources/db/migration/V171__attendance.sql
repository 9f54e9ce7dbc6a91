-- Who is on set. Scans are the source; sessions are what they tell of a person's days.
create extension if not exists btree_gist;

create table attendance_session (
    id                uuid primary key,
    project_id        uuid not null references project,
    assignment_id     uuid not null references assignment,
    cinema_profile_id uuid not null references cinema_profile,
    work_date         date not null,
    check_in_at       timestamptz not null,
    check_out_at      timestamptz check (check_out_at >= check_in_at),
    in_by             uuid references account,
    out_by            uuid references account,
    in_method         text not null check (in_method in ('QR', 'MANUAL', 'BULK')),
    out_method        text check (out_method in ('QR', 'MANUAL', 'BULK')),
    closes_at         timestamptz not null,
    status            text not null check (status in ('IN', 'OUT', 'AUTO_CLOSED', 'CORRECTED', 'VOID')),
    corrected_by      uuid references account,
    reason            text check (char_length(reason) between 1 and 500),
    change            bigint not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           int not null default 0,
    check (case status
        when 'IN' then check_out_at is null
        when 'AUTO_CLOSED' then check_out_at is null
        when 'VOID' then true
        else check_out_at is not null end),
    check (status not in ('CORRECTED') or (reason is not null)),
    -- Nobody is in two places: the intervals of one person never overlap, on whatever projects.
    constraint attendance_no_overlap exclude using gist (
        cinema_profile_id with =,
        tstzrange(check_in_at, case
            when status = 'IN' then 'infinity'::timestamptz
            when status = 'AUTO_CLOSED' then check_in_at
            else check_out_at end) with &&
    ) where (status <> 'VOID') deferrable initially deferred
);
-- One open interval per person.
create unique index attendance_one_open on attendance_session (cinema_profile_id) where status = 'IN';
create unique index attendance_one_day on attendance_session (assignment_id, work_date) where status <> 'VOID';
create index attendance_session_day on attendance_session (project_id, work_date);
create index attendance_session_change on attendance_session (project_id, change);
create index attendance_session_closes on attendance_session (closes_at) where status = 'IN';
create index attendance_session_person on attendance_session (cinema_profile_id, check_in_at);

comment on column attendance_session.change is 'pulse of the project when it last changed; boards ask for what changed since theirs';
comment on column attendance_session.closes_at is 'an hour after the next cut-over: whoever is still there then was not seen leaving';

create table attendance_pulse (
    project_id uuid primary key references project,
    n          bigint not null
);

create table gate_device (
    id           uuid primary key,
    project_id   uuid not null references project,
    label        text check (char_length(label) between 1 and 80),
    account_id   uuid not null references account,
    prepared_at  timestamptz not null,
    last_seen_at timestamptz not null,
    wiped_at     timestamptz,
    wiped_by     uuid references account
);
create index gate_device_project on gate_device (project_id, last_seen_at desc);

create table attendance_scan (
    id                uuid primary key,
    project_id        uuid not null references project,
    assignment_id     uuid references assignment,
    cinema_profile_id uuid references cinema_profile,
    value             text not null check (char_length(value) between 1 and 300),
    method            text not null check (method in ('QR', 'MANUAL', 'BULK')),
    scanned_at        timestamptz not null,
    claimed_at        timestamptz not null,
    received_at       timestamptz not null,
    gate              uuid,
    told              text check (told in ('ENTRY', 'EXIT')),
    known_doubts      text[] not null default '{}',
    result            text not null
        check (result in ('CHECKED_IN', 'CHECKED_OUT', 'ALREADY_COMPLETE', 'DUPLICATE_SCAN', 'HELD', 'DISMISSED')),
    work_date         date not null,
    doubts            text[] not null default '{}',
    decision          text check (decision in ('COUNTED', 'DISMISSED')),
    decided_by        uuid references account,
    decided_at        timestamptz,
    note              text check (char_length(note) between 1 and 500),
    voided            boolean not null default false,
    scanned_by        uuid references account,
    check ((assignment_id is null) = (cinema_profile_id is null)),
    check ((decision is null) = (decided_at is null))
);
create index attendance_scan_assignment on attendance_scan (assignment_id, scanned_at);
create index attendance_scan_doubt on attendance_scan (project_id, received_at desc, id) where doubts <> '{}';

comment on column attendance_scan.id is 'given by the device: a scan sent twice is one';
comment on column attendance_scan.scanned_at is 'the device''s clock put right; claimed_at is what it said';
comment on column attendance_scan.told is 'what the gate told the person, or was set to';
comment on column attendance_scan.known_doubts is 'those that come with the scan; doubts holds all';
