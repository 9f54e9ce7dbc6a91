-- The search index of each node follows profile_change: a note is written in the transaction of the change it tells of,
-- and which transaction that was says whether an earlier look can have seen it, in whatever order they commit. So that a
-- node that was switched off for some days need not read everybody again, notes are now kept for a week, and swept says
-- up to which transaction they are gone.
create table profile_change_log (
    only_one boolean primary key default true check (only_one),
    epoch    uuid not null default gen_random_uuid(),
    swept    xid8 not null default '0'
);
insert into profile_change_log default values;
create index profile_change_at on profile_change using brin (at);

comment on table profile_change is 'notes that a profile is to be read again, kept for a week';
comment on column profile_change_log.epoch is 'an index that followed the notes of another epoch is worth nothing here';
comment on column profile_change_log.swept is 'notes of transactions up to this one may be gone';

-- What else of a person is searched by: credits, former codes, open flags of double registration.
create function profile_credits_changed() returns trigger language plpgsql as $$
begin
    insert into profile_change (kind, profile_id) values ('CINEMA', coalesce(new.profile_id, old.profile_id));
    return null;
end
$$;
create trigger credit_item_changed after insert or update or delete on credit_item
    for each row execute function profile_credits_changed();

create function profile_code_aliased() returns trigger language plpgsql as $$
begin
    insert into profile_change (kind, profile_id) values (new.kind, new.profile_id);
    return null;
end
$$;
create trigger code_alias_added after insert on code_alias
    for each row execute function profile_code_aliased();

create function profile_flagged() returns trigger language plpgsql as $$
begin
    insert into profile_change (kind, profile_id)
    select f.kind, p.id
    from (select coalesce(new.kind, old.kind) as kind, coalesce(new.profile_id, old.profile_id) as one,
            coalesce(new.other_id, old.other_id) as other) f, lateral (values (f.one), (f.other)) p (id);
    return null;
end
$$;
create trigger duplicate_flag_changed after insert or update or delete on duplicate_flag
    for each row execute function profile_flagged();
