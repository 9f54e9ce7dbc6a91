create table code_counter (
    scope text primary key,
    last  bigint not null check (last > 0)
);

-- Former codes lead to the profile that replaced them; a code is never used twice.
create table code_alias (
    old_code   text primary key,
    kind       text not null check (kind in ('TALENT', 'CINEMA')),
    profile_id uuid not null,
    reason     text not null,
    created_at timestamptz not null
);
