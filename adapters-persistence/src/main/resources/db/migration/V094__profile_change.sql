-- Which profiles changed lately, so that what a node holds of them in memory can follow (persistence.search.Roster). A
-- row says "look again"; which transaction wrote it says whether an earlier look can have seen it.
create table profile_change (
    kind       text not null,
    profile_id uuid not null,
    xid        xid8 not null default pg_current_xact_id(),
    at         timestamptz not null default now()
);
create index profile_change_xid on profile_change (kind, xid);

comment on table profile_change is 'kept for an hour; a node that looked away for longer reads everything again';

create function profile_changed() returns trigger language plpgsql as $$
begin
    insert into profile_change (kind, profile_id) values (tg_argv[0], coalesce(new.id, old.id));
    return null;
end
$$;

create function profile_talents_added() returns trigger language plpgsql as $$
begin
    insert into profile_change (kind, profile_id) select distinct 'TALENT', profile_id from added;
    return null;
end
$$;

create function profile_talents_removed() returns trigger language plpgsql as $$
begin
    insert into profile_change (kind, profile_id) select distinct 'TALENT', profile_id from removed;
    return null;
end
$$;

create trigger talent_profile_changed after insert or update or delete on talent_profile
    for each row execute function profile_changed('TALENT');
create trigger cinema_profile_changed after insert or update or delete on cinema_profile
    for each row execute function profile_changed('CINEMA');
create trigger profile_talents_added after insert on profile_talent
    referencing new table as added for each statement execute function profile_talents_added();
create trigger profile_talents_removed after delete on profile_talent
    referencing old table as removed for each statement execute function profile_talents_removed();
