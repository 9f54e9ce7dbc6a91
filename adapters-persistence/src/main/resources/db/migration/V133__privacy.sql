-- What people agreed to, word for word; nothing of it is changed but the address, which goes with the person.
create table consent (
    id           uuid primary key,
    profile_kind text check (profile_kind in ('TALENT', 'CINEMA')),
    profile_id   uuid,
    account_id   uuid references account,
    kind         text not null check (kind in ('TERMS', 'PRIVACY', 'APPEARANCE', 'GUARDIAN')),
    step         text not null check (step in ('GIVEN', 'WITHDRAWN')),
    version      text not null,
    words        text not null,
    at           timestamptz not null,
    address      text,
    check (profile_id is not null or account_id is not null)
);
create index consent_profile on consent (profile_id);
create index consent_account on consent (account_id) where account_id is not null;

-- What was agreed to before there was a ledger; from where was not kept.
insert into consent (id, profile_kind, profile_id, kind, step, version, words, at)
select gen_random_uuid(), p.profile_kind, p.id, k.kind, 'GIVEN', p.details ->> k.version_in,
    'Accepted with the registration form of that version.', (p.details ->> 'consentAt')::timestamptz
from (select 'TALENT' as profile_kind, id, details from talent_profile
      union all select 'CINEMA', id, details from cinema_profile) p,
    (values ('TERMS', 'termsVersion'), ('PRIVACY', 'privacyVersion')) k (kind, version_in)
where p.details ->> 'consentAt' is not null and p.details ->> k.version_in is not null;

-- Accounts that are to be erased: asked for, undone within the time, or done.
create table erasure (
    account_id uuid primary key references account,
    asked_at   timestamptz not null,
    due_at     timestamptz not null check (due_at > asked_at),
    hidden     uuid[] not null default '{}',
    done_at    timestamptz
);
create index erasure_due on erasure (due_at) where done_at is null;
comment on column erasure.hidden is 'profiles that were shown until the erasure was asked for';

-- An erased profile keeps its code and nothing of the person.
alter table talent_profile
    alter column residence_country drop not null,
    alter column nationality drop not null,
    alter column origin_country drop not null,
    drop constraint talent_profile_check,
    add constraint talent_profile_residence
        check (deleted_at is not null or (residence_city is null) = (residence_city_other is not null)),
    add constraint talent_profile_whole
        check (deleted_at is not null
            or (residence_country is not null and nationality is not null and origin_country is not null));
alter table cinema_profile
    alter column birth_date drop not null,
    alter column residence_country drop not null,
    alter column nationality drop not null,
    drop constraint cinema_profile_check,
    drop constraint cinema_profile_talent_types_check,
    add constraint cinema_profile_talent_types
        check (deleted_at is not null or cardinality(talent_types) >= 1),
    add constraint cinema_profile_residence
        check (deleted_at is not null or (residence_city is null) = (residence_city_other is not null)),
    add constraint cinema_profile_whole
        check (deleted_at is not null
            or (birth_date is not null and residence_country is not null and nationality is not null));
