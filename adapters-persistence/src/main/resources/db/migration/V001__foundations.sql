-- Extensions come with every PostgreSQL 18; they are created by the owner role, never by the application's.
create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only STABLE because its dictionary can be replaced; ours never is, so an index may rely on it.
create function fold(text) returns text
    language sql immutable parallel safe strict
    as $$ select lower(public.unaccent('public.unaccent', $1)) $$;

comment on function fold(text) is 'text without accents in lower case, as names are searched';
