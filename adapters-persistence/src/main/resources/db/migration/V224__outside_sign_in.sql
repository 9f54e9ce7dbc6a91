-- Accounts at OpenID Connect providers that open accounts of the house. Issuer and subject alone say whose they are.
create table account_identity (
    id           uuid primary key,
    account_id   uuid not null references account,
    issuer       text not null check (char_length(issuer) between 1 and 2000),
    subject      text not null check (char_length(subject) between 1 and 255),
    provider     text not null,
    label        text check (char_length(label) between 1 and 254),
    linked_at    timestamptz not null,
    last_used_at timestamptz,
    unique (issuer, subject)
);
create index account_identity_account on account_identity (account_id);
comment on column account_identity.label is 'e-mail or user name at the provider, for its owner to recognise it by; proves nothing';

-- Who was sent to the provider. Taken once; stays a little longer when only the account's second factor is still to come.
create table provider_sign_in (
    id             uuid primary key,
    account_id     uuid references account,
    session_family uuid,
    identity_id    uuid references account_identity on delete cascade,
    state_hash     bytea not null unique check (octet_length(state_hash) = 32),
    browser_hash   bytea not null check (octet_length(browser_hash) = 32),
    issuer         text not null,
    created_at     timestamptz not null,
    expires_at     timestamptz not null check (expires_at > created_at),
    taken_at       timestamptz,
    check (identity_id is null or taken_at is not null),
    check (session_family is null or account_id is not null)
);
create index provider_sign_in_expires on provider_sign_in (expires_at);
comment on column provider_sign_in.session_family is 'the session that binds an identity; null of who signs in';

alter table session add column identity_id uuid references account_identity on delete cascade;
create index session_identity on session (identity_id) where identity_id is not null;
comment on column session.identity_id is 'the identity that opened it; such a session has not seen the password';
