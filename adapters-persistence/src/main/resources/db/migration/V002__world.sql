-- Names as they are searched: letters and digits without accents, in lower case, words apart by one space. A bar
-- separates several names and survives.
create function words(text) returns text
    language sql immutable parallel safe strict
    as $$ select btrim(regexp_replace(regexp_replace(public.fold($1), '[^a-z0-9|]+', ' ', 'g'), ' ?\| ?', '|', 'g')) $$;

create table country (
    iso2                  text primary key check (iso2 ~ '^[A-Z]{2}$'),
    iso3                  text not null unique,
    numeric_code          int not null,
    name_fr               text not null,
    name_en               text not null,
    nationality_masculine text not null,
    nationality_feminine  text not null,
    nationality_en        text not null,
    calling_code          text not null,
    currency              text not null,
    region                text not null,
    african               boolean not null,
    active                boolean not null default true
);

create table city (
    id         int primary key,
    country    text not null references country,
    name       text not null,
    name_fr    text,
    ascii_name text not null,
    alternates text not null default '',
    admin1     text,
    code       text not null check (code ~ '^[A-Z]{3}$'),
    latitude   real,
    longitude  real,
    population int not null,
    time_zone  text,
    active     boolean not null default true,
    main_names text not null generated always as
        ('|' || words(name) || '|' || words(ascii_name) || '|' || words(coalesce(name_fr, '')) || '|') stored,
    all_names  text not null generated always as
        ('|' || words(name) || '|' || words(ascii_name) || '|' || words(coalesce(name_fr, '')) || '|'
            || words(alternates) || '|') stored,
    unique (country, code)
);
comment on column city.id is 'GeoNames id; minus the numeric country code for the "not listed" entry';
create index city_country_population on city (country, population desc);
create index city_all_names on city using gin (all_names gin_trgm_ops);

comment on column city.alternates is 'other spellings for the search, separated by a bar';
comment on column city.code is 'part of identification codes, never changed once issued';

create table loaded_resource (
    name      text primary key,
    sha256    bytea not null,
    rows      int not null,
    loaded_at timestamptz not null
);
comment on table loaded_resource is 'which edition of the shipped data the tables hold, so that a start that finds it does nothing';
