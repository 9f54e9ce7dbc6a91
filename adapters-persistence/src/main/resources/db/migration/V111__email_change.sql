-- Another address somebody wants for the account, until its owner opens the link mailed there.
create table email_change (
    id         uuid primary key,
    account_id uuid not null unique references account,
    email      citext not null,
    asked_at   timestamptz not null
);

alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check
    check (purpose in ('ACTIVATION', 'PASSWORD_RESET', 'EMAIL_CHANGE', 'ATTACH_PROFILE', 'FIRST_ADMIN'));
