create table talent_profile (
    id                  uuid primary key,
    code                text not null unique check (code ~ '^[A-Z]{2}[MFN](\d{4}|[A-HJ-NP-Z][0-9A-HJ-NP-Z]{3})[A-Z]{3}$'),
    account_id          uuid unique references account,
    status              text not null check (status in ('ACTIVE', 'HIDDEN', 'DISABLED')),
    first_name          text not null check (char_length(first_name) between 1 and 100),
    last_name           text not null check (char_length(last_name) between 1 and 100),
    search_name         text not null generated always as (fold(first_name || ' ' || last_name)) stored,
    email               citext not null,
    gender              text not null check (gender in ('M', 'F', 'N')),
    birth_date          date,
    origin_country      text not null references country,
    nationality         text not null references country,
    availability        text,
    work_mode           text,
    cv_id               uuid references stored_file,
    has_portfolio       boolean not null default false,
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
create index talent_profile_phone on talent_profile (phone_bidx);
create index talent_profile_email on talent_profile (email);
create index talent_profile_birth_date on talent_profile (birth_date);
create index talent_profile_name on talent_profile using gin (search_name gin_trgm_ops);
create index talent_profile_created on talent_profile (created_at desc, id) where deleted_at is null;

comment on column talent_profile.id is 'the id of the draft it was submitted from, so a draft can become one profile only';
comment on column talent_profile.languages is 'language codes; the level of each, where given, is in details.languageLevels';
comment on column talent_profile.has_portfolio is 'details.portfolioUrl is given';
comment on column talent_profile.contact_enc is '{phone, phoneCountry?, whatsapp?, whatsappCountry?, address?}, phones in E.164';
comment on column talent_profile.phone_bidx is 'blind index, purpose "phone", of the E.164 number';
comment on column talent_profile.identity_enc is '{passportNumber?, residenceCard?}';
comment on column talent_profile.identity_bidx is 'blind index, purpose "identity", of the passport number in capitals without spaces';
comment on column talent_profile.socials_enc is '{network: address or handle}';
comment on column talent_profile.guardian_enc is '{name, phone, phoneCountry?, email?, consent}, consent being a file id';
comment on column talent_profile.details is
    '{bio?, education?, portfolioUrl?, website?, rates?: [{unit, amount, currency}], languageLevels?: {code: level}, termsVersion, privacyVersion, consentAt}';

create table profile_talent (
    profile_id uuid not null references talent_profile,
    talent     text not null references talent,
    primary key (profile_id, talent)
);
create index profile_talent_talent on profile_talent (talent, profile_id);
