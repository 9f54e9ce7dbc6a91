create table talent_category (
    key     text primary key,
    name_fr text not null unique,
    name_en text not null,
    emoji   text not null,
    tag     text not null check (tag in ('GENERAL', 'CINEMA')),
    sort    int not null
);

create table talent (
    key      text primary key,
    category text not null references talent_category,
    name_fr  text not null unique,
    name_en  text not null,
    active   boolean not null default true,
    sort     int not null
);
