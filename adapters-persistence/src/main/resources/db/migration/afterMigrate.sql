-- What the application's own role may do. It runs after every start as the owner of the schema, and changes nothing
-- when all is as it should be, so that many nodes may start at once.
do $$
declare
    app text := '${app_role}';
    append_only text[] := array['activity_log', 'audit_resolution', 'audit_seal'];
    t record;
begin
    if app = current_user then
        raise notice 'the application and the owner of the schema are one role: %', app;
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('taalentio.grants'));

    if not has_schema_privilege(app, 'public', 'usage') then
        execute format('grant usage on schema public to %I', app);
    end if;
    if has_schema_privilege(app, 'public', 'create') then
        execute format('revoke create on schema public from %I', app);
    end if;

    for t in
        select c.oid, c.relname
        from pg_class c
        where c.relnamespace = 'public'::regnamespace
          and c.relkind in ('r', 'p', 'v', 'm')
          and c.relname <> 'flyway_schema_history'
    loop
        if t.relname = any (append_only) then
            if not has_table_privilege(app, t.oid, 'select') or not has_table_privilege(app, t.oid, 'insert') then
                execute format('grant select, insert on public.%I to %I', t.relname, app);
            end if;
            if has_table_privilege(app, t.oid, 'update') or has_table_privilege(app, t.oid, 'delete')
                or has_table_privilege(app, t.oid, 'truncate') then
                execute format('revoke update, delete, truncate on public.%I from %I', t.relname, app);
            end if;
        elsif not (has_table_privilege(app, t.oid, 'select') and has_table_privilege(app, t.oid, 'insert')
            and has_table_privilege(app, t.oid, 'update') and has_table_privilege(app, t.oid, 'delete')) then
            execute format('grant select, insert, update, delete on public.%I to %I', t.relname, app);
        end if;
    end loop;

    for t in
        select c.oid, c.relname
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
    loop
        if not has_sequence_privilege(app, t.oid, 'usage') then
            execute format('grant usage, select on sequence public.%I to %I', t.relname, app);
        end if;
    end loop;

    -- What the application's role may not do by itself but through a function that minds the limits.
    if not has_function_privilege(app, 'public.cut_log(text, bigint)', 'execute') then
        execute format('grant execute on function public.cut_log(text, bigint) to %I', app);
    end if;
end
$$;
