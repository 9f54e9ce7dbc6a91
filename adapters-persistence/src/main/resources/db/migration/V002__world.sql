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
    unique (country, code)
);
comment on column city.id is 'GeoNames id; minus the numeric country code for the "not listed" entry';
create index city_country_population on city (country, population desc);

create table loaded_resource (
    name      text primary key,
    sha256    bytea not null,
    rows      int not null,
    loaded_at timestamptz not null
);
