-- The key of blind indexes changes as those that seal do, one change at a time of either.
alter table key_change add column key_use text not null default 'SEALING' check (key_use in ('SEALING', 'SEARCH'));
alter table key_change alter column key_use drop default;

-- Four bytes name the key, 32 are its hash. Those made before have the hash alone; the next change of the key names them.
comment on column talent_profile.phone_bidx is 'blind index (id of its key, hash), purpose "phone", of the E.164 number in contact_enc';
comment on column talent_profile.identity_bidx is 'blind index, purpose "identity", of the passport number in capitals without spaces';
comment on column cinema_profile.phone_bidx is 'blind index (id of its key, hash), purpose "phone", of the E.164 number in contact_enc';
comment on column cinema_profile.identity_bidx is 'blind index, purpose "identity", of the document number in capitals without spaces';
comment on column cinema_profile.appearance_bidx is 'blind index, purpose "appearance", of each key in appearance_enc';
