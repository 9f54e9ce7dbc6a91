alter table mail_outbox add column correlation_id text check (char_length(correlation_id) between 8 and 64);
comment on column mail_outbox.correlation_id is 'under which the log knows the request that owed the mail';
