-- Whoever left may come back the same day where the house allows it: a day then has several parts.
alter table attendance_session
    add column part         smallint not null default 1 check (part between 1 and 99),
    add column settles_from timestamptz,
    add column settles_until timestamptz,
    add check ((settles_from is null) = (settles_until is null)),
    add check (settles_from <= settles_until);

create unique index attendance_one_part on attendance_session (assignment_id, work_date, part) where status <> 'VOID';
drop index attendance_one_day;

comment on column attendance_session.part is 'tells the stays of a day apart, from 1; more than one only by scans taken while the house allowed it';
comment on column attendance_session.settles_from is 'of a corrected stay: scans from here to settles_until are its own and change nothing';

-- A scan keeps what the house had set when it was taken, so that a change of the settings tells no day anew.
alter table attendance_scan
    add column same_moment_seconds smallint not null default 60 check (same_moment_seconds between 0 and 600),
    add column several_sessions    boolean not null default false;

comment on column attendance_scan.same_moment_seconds is 'presence.dedupe_seconds when it was taken';
comment on column attendance_scan.several_sessions is 'presence.multi_session when it was taken';
