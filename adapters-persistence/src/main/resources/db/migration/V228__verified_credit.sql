-- Credits the house vouches for: a completed project, a talent who had confirmed, and days at its gate. They follow from
-- what is stored, so that a step back, a voided day or a corrected one is heeded without anybody thinking of it.

create function verified_credits(profile uuid)
    returns table (assignment_id uuid, title text, year int, kind text, role text, talent_type text, days int)
    language sql stable as $$
    select a.id,
        p.name,
        extract(year from coalesce(p.end_date, seen.last))::int,
        case
            when p.production_type in ('FILM', 'SHORT', 'DOCUMENTARY', 'TV_FILM') then 'FILM'
            when p.production_type in ('SERIES', 'WEB_SERIES') then 'SERIES'
            else 'OTHER' end,
        a.character_name,
        a.talent_type,
        seen.days
    from assignment a
    join project p on p.id = a.project_id
    cross join lateral (
        select count(*)::int as days, max(s.work_date) as last
        from attendance_session s
        where s.assignment_id = a.id and s.status <> 'VOID') seen
    where a.cinema_profile_id = profile and a.status = 'COMPLETED' and a.responded_at is not null and seen.days > 0
$$;

comment on function verified_credits(uuid) is
    'of a cinema profile; responded_at of a completed assignment is when the talent confirmed: who declined is not completed';

-- The search index reads the people of a project anew when it is completed, and when it is not any more.
create function profile_completed_part() returns trigger language plpgsql as $$
begin
    insert into profile_change (kind, profile_id) values ('CINEMA', new.cinema_profile_id);
    return null;
end
$$;
create trigger assignment_completed after update of status on assignment
    for each row when ((old.status = 'COMPLETED') <> (new.status = 'COMPLETED'))
    execute function profile_completed_part();
