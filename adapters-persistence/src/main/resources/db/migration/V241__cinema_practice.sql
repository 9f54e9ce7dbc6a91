-- What cinema talents can do on a set, and when they can be had: keys of the lists licence, instrument, dance, stunt and
-- availability.
alter table cinema_profile
    add column licences     text[] not null default '{}' check (cardinality(licences) <= 8),
    add column instruments  text[] not null default '{}' check (cardinality(instruments) <= 37),
    add column dances       text[] not null default '{}' check (cardinality(dances) <= 19),
    add column stunts       text[] not null default '{}' check (cardinality(stunts) <= 17),
    add column availability text;

comment on column cinema_profile.licences is 'keys of the list licence: what the person may drive, ride or fly';
comment on column cinema_profile.stunts is 'keys of the list stunt, as the person says; nobody has proved them';
