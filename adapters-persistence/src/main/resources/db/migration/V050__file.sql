-- What is known of a stored file; its content lies in the file store under the keys of its sizes.
create table stored_file (
    id            uuid primary key,
    owner_id      uuid,
    kind          text not null check (kind in ('PHOTO', 'GALLERY', 'CV', 'ID', 'CONSENT', 'LOGO')),
    original_name text not null check (char_length(original_name) between 1 and 255),
    created_at    timestamptz not null
);
comment on column stored_file.owner_id is 'the draft, profile or company it belongs to; whom nobody claims is purged';
create index stored_file_owner on stored_file (owner_id);
create index stored_file_created on stored_file (created_at);

create table stored_file_blob (
    file_id     uuid not null references stored_file on delete cascade,
    variant     text not null check (variant in ('ORIGINAL', 'PHOTO', 'CARD', 'THUMB')),
    storage_key text not null check (storage_key ~ '^[0-9a-f]{64}$'),
    type        text not null check (type in ('JPEG', 'PNG', 'PDF', 'DOC', 'DOCX')),
    size        bigint not null check (size >= 0),
    width       int check (width > 0),
    height      int check (height > 0),
    primary key (file_id, variant)
);
comment on column stored_file_blob.storage_key is 'SHA-256 of the content, in hexadecimal';
create index stored_file_blob_key on stored_file_blob (storage_key);
