alter table session add column confirmed_at timestamptz;
comment on column session.confirmed_at is 'when the password was last given again on this device, after signing in';
