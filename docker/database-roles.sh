#!/bin/sh
# Runs once, when the database volume is empty: the owner runs migrations, the application role has no DDL.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
    -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" <<'SQL'
create role taalentio_owner login password :'owner_password';
create role taalentio_app login password :'app_password';
alter database taalentio owner to taalentio_owner;
alter schema public owner to taalentio_owner;
SQL
