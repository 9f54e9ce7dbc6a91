-- Production companies, who works for them, their projects, and the cinema talents assigned to these.
create table production (
    id         uuid primary key,
    name       text not null check (char_length(name) between 1 and 200),
    initials   char(3) not null check (initials ~ '^[A-Z]{3}$'),
    logo_id    uuid references stored_file,
    about      jsonb not null default '{}',
    verified_at timestamptz,
    active     boolean not null default true,
    created_by uuid not null references account,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    int not null default 0
);
create unique index production_name on production (lower(name));
create index production_newest on production (created_at desc, id);

comment on column production.about is 'the descriptive rest of the record: address, contact, networks, services, equipment, awards';
comment on column production.initials is 'three letters of its assignment codes; they stay from the first assignment on';

create table production_member (
    production_id uuid not null references production on delete cascade,
    account_id    uuid not null references account,
    role          text not null check (role in ('OWNER', 'EDITOR', 'VIEWER')),
    added_by      uuid references account,
    added_at      timestamptz not null,
    primary key (production_id, account_id)
);
create index production_member_account on production_member (account_id);

create table project (
    id                 uuid primary key,
    code_prefix        char(8) not null unique check (code_prefix ~ '^[A-Z]{5}(\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{2})$'),
    name               text not null check (char_length(name) between 1 and 200),
    production_type    text not null check (production_type ~ '^[A-Z_]{2,30}$'),
    production_id      uuid references production,
    origin_country     text references country,
    shooting_locations text[] not null default '{}',
    start_date         date,
    end_date           date check (end_date >= start_date),
    status             text not null check (status in ('PREPARATION', 'SHOOTING', 'POST_PRODUCTION', 'COMPLETED')),
    time_zone          text not null check (char_length(time_zone) between 1 and 60),
    day_cutover        time not null default '04:00',
    active             boolean not null default true,
    created_by         uuid not null references account,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    version            int not null default 0
);
create index project_production on project (production_id);
create index project_created_by on project (created_by);
create index project_newest on project (created_at desc, id);

comment on column project.code_prefix is 'what its assignment codes begin with: country, company letters, rank among these';
comment on column project.active is 'false once archived, which is independent of its status';
comment on column project.day_cutover is 'local time at which a new working day begins';

-- Every step of a project, one back with its reason.
create table project_step (
    id          uuid primary key,
    project_id  uuid not null references project on delete cascade,
    from_status text not null,
    to_status   text not null check (to_status <> from_status),
    reason      text check (char_length(reason) <= 500),
    taken_by    uuid references account,
    taken_at    timestamptz not null
);
create index project_step_project on project_step (project_id, taken_at);

create table assignment (
    id                 uuid primary key,
    project_id         uuid not null references project,
    cinema_profile_id  uuid not null references cinema_profile,
    code               char(11) not null unique
        check (code ~ '^[A-Z]{5}(\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{2})(\d{3}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]\d)$'),
    talent_type        text not null check (talent_type ~ '^[A-Z_]{2,30}$'),
    role_description   text check (char_length(role_description) <= 2000),
    character_name     text check (char_length(character_name) <= 200),
    rate_amount        numeric(12, 2) check (rate_amount >= 0),
    rate_currency      char(3),
    rate_unit          text,
    status             text not null default 'ASSIGNED'
        check (status in ('ASSIGNED', 'NOTIFIED', 'CONFIRMED', 'DECLINED', 'REMOVED', 'COMPLETED')),
    badge_generated_at timestamptz,
    badge_generated_by uuid references account,
    notified_at        timestamptz,
    responded_at       timestamptz,
    assigned_by        uuid references account,
    assigned_at        timestamptz not null,
    removed_at         timestamptz,
    removed_reason     text check (char_length(removed_reason) between 1 and 500),
    version            int not null default 0,
    check ((rate_amount is null) = (rate_currency is null) and (rate_amount is null) = (rate_unit is null)),
    check ((status = 'REMOVED') = (removed_at is not null) and (removed_at is null) = (removed_reason is null))
);
-- Nobody is on a project twice; whoever declined or was removed may be assigned again, under a new code.
create unique index assignment_open on assignment (project_id, cinema_profile_id)
    where status in ('ASSIGNED', 'NOTIFIED', 'CONFIRMED', 'COMPLETED');
create index assignment_project on assignment (project_id, code);
create index assignment_profile on assignment (cinema_profile_id, assigned_at);

-- A code that was given out is printed on badges: neither it nor what it is made of changes any more.
create function assignment_codes_stay() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'assignment' then
        if new.code <> old.code or new.project_id <> old.project_id
            or new.cinema_profile_id <> old.cinema_profile_id then
            raise exception 'an assignment keeps its code, project and person' using errcode = 'check_violation',
                constraint = 'assignment_code_stays';
        end if;
    elsif tg_table_name = 'project' then
        if new.code_prefix <> old.code_prefix and exists (select from assignment where project_id = old.id) then
            raise exception 'codes of this project were given out' using errcode = 'check_violation',
                constraint = 'project_code_stays';
        end if;
    elsif new.initials <> old.initials and exists (
        select from assignment a join project p on p.id = a.project_id where p.production_id = old.id) then
        raise exception 'codes with these initials were given out' using errcode = 'check_violation',
            constraint = 'production_initials_stay';
    end if;
    return new;
end
$$;
create trigger assignment_code_stays before update on assignment
    for each row execute function assignment_codes_stay();
create trigger project_code_stays before update of code_prefix on project
    for each row execute function assignment_codes_stay();
create trigger production_initials_stay before update of initials on production
    for each row execute function assignment_codes_stay();
