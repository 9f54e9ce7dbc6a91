-- Both books of the house in one table, and the chain of seals that proves nothing was taken out or changed.
alter table activity_log
    add column book text not null default 'ACTIVITY' check (book in ('ACTIVITY', 'SECURITY')),
    add column severity text not null default 'INFO' check (severity in ('INFO', 'WARNING', 'CRITICAL')),
    add column outcome text not null default 'DONE' check (outcome in ('DONE', 'REFUSED'));

update activity_log
set book = 'SECURITY',
    severity = case
        when action in ('first-admin-created', 'refresh-token-reused') then 'CRITICAL'
        when action in ('account-activated', 'credentials-resent', 'signed-in', 'signed-out', 'password-changed',
                        'password-help-sent') then 'INFO'
        else 'WARNING' end,
    outcome = case when action ~ '(failed|refused|reused)$' then 'REFUSED' else 'DONE' end
where action in ('account-activated', 'account-suspended', 'account-reactivated', 'roles-changed', 'first-admin-created',
                 'credentials-resent', 'signed-in', 'signed-out', 'sign-in-failed', 'sign-in-refused',
                 'password-changed', 'password-help-sent', 'password-confirmation-failed', 'refresh-token-reused');

-- Registrations act as visitors and pay for neither of these.
create index activity_log_account on activity_log (account_id, at desc) where account_id is not null;
create index activity_log_security on activity_log (at desc) where book = 'SECURITY';

-- Lines wait here from their commit until they are sealed, a moment later. Nobody waits for anybody: writers insert,
-- one node takes. It holds a second's worth of lines, so it needs no index that every act would pay for.
create table activity_unsealed (
    entry_id uuid not null
);

create function activity_waits() returns trigger language plpgsql as $$
begin
    insert into activity_unsealed (entry_id) values (new.id);
    return null;
end
$$;

insert into activity_unsealed (entry_id) select id from activity_log;

create trigger activity_log_waits after insert on activity_log for each row execute function activity_waits();

create table audit_seal (
    book      text not null check (book in ('ACTIVITY', 'SECURITY')),
    number    bigint not null check (number > 0),
    sealed_at timestamptz not null,
    entries   uuid[] not null check (cardinality(entries) > 0),
    digests   bytea[] not null check (cardinality(digests) = cardinality(entries)),
    previous  bytea not null check (octet_length(previous) = 32),
    hash      bytea not null check (octet_length(hash) = 32),
    primary key (book, number)
);

comment on table audit_seal is 'each covers its lines and the seal before, signed with a key outside the database';
comment on column audit_seal.digests is 'SHA-256 of each line, in the order of entries';

create table audit_resolution (
    entry_id uuid primary key references activity_log on delete cascade,
    by_id    uuid not null,
    at       timestamptz not null,
    note     text not null check (char_length(note) between 1 and 1000)
);

-- The one way by which lines leave the log. It takes whole seals from the beginning, never the newest one, and never
-- what is younger than a month, whoever calls it; who calls it also writes down where the chain begins from then on.
create function cut_log(of_book text, up_to bigint) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    removed bigint;
begin
    if exists (select from audit_seal s where s.book = of_book and s.number <= up_to
               and s.sealed_at > now() - interval '30 days') then
        raise exception 'the log of the last 30 days is not cut';
    end if;
    if not exists (select from audit_seal s where s.book = of_book and s.number > up_to) then
        raise exception 'the newest seal is not cut off';
    end if;
    with gone as (
        delete from activity_log l using audit_seal s
        where s.book = of_book and s.number <= up_to and l.id = any (s.entries)
        returning l.id)
    select count(*) into removed from gone;
    delete from audit_seal s where s.book = of_book and s.number <= up_to;
    return removed;
end
$$;
revoke all on function cut_log(text, bigint) from public;
