create table cinema_profile (
    id                  uuid primary key,
    code                text not null unique check (code ~ '^[A-Z]{5}(\d{5}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{4})[MFN]$'),
    account_id          uuid unique references account,
    status              text not null check (status in ('ACTIVE', 'HIDDEN', 'DISABLED')),
    first_name          text not null check (char_length(first_name) between 1 and 100),
    last_name           text not null check (char_length(last_name) between 1 and 100),
    search_name         text not null generated always as (fold(first_name || ' ' || last_name)) stored,
    email               citext not null,
    gender              text not null check (gender in ('M', 'F', 'N')),
    birth_date          date not null,
    origin_country      text references country,
    nationality         text not null references country,
    eye_color           text,
    hair_color          text,
    hair_type           text,
    height_cm           smallint check (height_cm between 50 and 250),
    skin_tone           text,
    build               text,
    talent_types        text[] not null check (cardinality(talent_types) >= 1),
    skills              text[] not null default '{}',
    appearance_enc      bytea,
    appearance_bidx     bytea[],
    measurements_enc    bytea,
    id_photo_id         uuid references stored_file,
    traits_public       boolean not null default false,
    residence_country   text not null references country,
    residence_city      int references city,
    residence_city_other text check (char_length(residence_city_other) <= 100),
    languages           text[] not null default '{}',
    years_experience    smallint check (years_experience between 0 and 60),
    contact_enc         bytea,
    phone_bidx          bytea,
    identity_enc        bytea,
    identity_bidx       bytea,
    socials_enc         bytea,
    guardian_enc        bytea,
    details             jsonb not null default '{}',
    photo_id            uuid references stored_file,
    completeness        smallint not null check (completeness between 0 and 100),
    visibility          text not null check (visibility in ('PUBLIC', 'UNLISTED', 'STAFF_ONLY')),
    full_name_public    boolean not null default false,
    verified_at         timestamptz,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    deleted_at          timestamptz,
    version             int not null default 0,
    check ((residence_city is null) = (residence_city_other is not null))
);
create index cinema_profile_phone on cinema_profile (phone_bidx);
create index cinema_profile_identity on cinema_profile (identity_bidx);
create index cinema_profile_email on cinema_profile (email);
create index cinema_profile_birth_date on cinema_profile (birth_date);
create index cinema_profile_name on cinema_profile using gin (search_name gin_trgm_ops);
create index cinema_profile_created on cinema_profile (created_at desc, id) where deleted_at is null;

comment on column cinema_profile.id is 'the id of the draft it was submitted from, so a draft can become one profile only';
comment on column cinema_profile.languages is 'language codes; the level of each is in details.languageLevels';
comment on column cinema_profile.skills is 'keys of the talent catalogue, cinema categories';
comment on column cinema_profile.contact_enc is '{phone, phoneCountry?, whatsapp?, whatsappCountry?}, phones in E.164';
comment on column cinema_profile.phone_bidx is 'blind index, purpose "phone", of the E.164 number';
comment on column cinema_profile.identity_enc is '{documentType, documentNumber}';
comment on column cinema_profile.identity_bidx is 'blind index, purpose "identity", of the document number in capitals without spaces';
comment on column cinema_profile.appearance_enc is '{appearances: [key], consentAt}; null without consent';
comment on column cinema_profile.appearance_bidx is 'blind index, purpose "appearance", of each key';
comment on column cinema_profile.measurements_enc is '{weightKg?, shoeSize?}';
comment on column cinema_profile.traits_public is 'the owner lets height, eyes, hair and build be seen on the public page';
comment on column cinema_profile.socials_enc is '{network: address or handle}';
comment on column cinema_profile.guardian_enc is '{name, phone, phoneCountry?, email?, consent}, consent being a file id';
comment on column cinema_profile.details is '{website?, languageLevels?: {code: level}, termsVersion, privacyVersion, consentAt}';

create table cinema_gallery (
    profile_id uuid not null references cinema_profile,
    file_id    uuid not null references stored_file,
    sort       smallint not null check (sort between 0 and 9),
    primary key (profile_id, file_id)
);

create table credit_item (
    id         uuid primary key,
    profile_id uuid not null references cinema_profile,
    title      text not null check (char_length(title) between 1 and 200),
    year       smallint check (year between 1895 and 2100),
    kind       text not null check (kind in ('FILM', 'SERIES', 'OTHER')),
    role       text check (char_length(role) <= 200),
    imdb_id    text,
    sort       smallint not null default 0,
    unique (profile_id, imdb_id)
);
create index credit_item_profile on credit_item (profile_id);
