-- Folders of people put aside: who owns and shares them, who is in them, in which order, with what written beside.
create table folder (
    id         uuid primary key,
    owner_id   uuid not null references account,
    name       text not null check (char_length(name) between 1 and 100),
    note       text check (char_length(note) <= 2000),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    int not null default 0
);
create index folder_owner on folder (owner_id, updated_at desc);

create table folder_share (
    folder_id  uuid not null references folder on delete cascade,
    account_id uuid not null references account on delete cascade,
    may_edit   boolean not null,
    shared_at  timestamptz not null,
    primary key (folder_id, account_id)
);
create index folder_share_account on folder_share (account_id);

create table folder_person (
    id         uuid primary key,
    folder_id  uuid not null references folder on delete cascade,
    talent_id  uuid references talent_profile on delete cascade,
    cinema_id  uuid references cinema_profile on delete cascade,
    position   int not null,
    note       text check (char_length(note) <= 2000),
    rating     smallint check (rating between 0 and 5),
    tag        text check (tag in ('OCHRE', 'LEAF', 'LATERITE', 'INDIGO', 'GREY')),
    added_by   uuid references account on delete set null,
    added_at   timestamptz not null,
    check (num_nonnulls(talent_id, cinema_id) = 1),
    unique (folder_id, talent_id),
    unique (folder_id, cinema_id)
);
create index folder_person_order on folder_person (folder_id, position, id);
create index folder_person_talent on folder_person (talent_id) where talent_id is not null;
create index folder_person_cinema on folder_person (cinema_id) where cinema_id is not null;

comment on table folder_person is 'who left the lists is not shown; who is erased takes the notes along';
