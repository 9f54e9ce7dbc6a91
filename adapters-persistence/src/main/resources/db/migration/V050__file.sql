create table stored_file (
    id            uuid primary key,
    owner_id      uuid,
    kind          text not null check (kind in ('PHOTO', 'GALLERY', 'CV', 'ID', 'CONSENT', 'LOGO')),
    storage_key   text not null,
    original_name text not null check (char_length(original_name) <= 255),
    mime          text not null,
    size          bigint not null check (size >= 0),
    sha256        bytea not null check (octet_length(sha256) = 32),
    width         int,
    height        int,
    private       boolean not null,
    created_at    timestamptz not null
);
create index stored_file_owner on stored_file (owner_id);
create index stored_file_key on stored_file (storage_key);
