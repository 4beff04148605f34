#!/bin/sh
# Run once by the PostgreSQL image when it makes its data folder: the two roles, the database, its extensions.
# The same as housingfirst/embedded/postgres.py does for the embedded server, with passwords.
set -eu
psql --variable ON_ERROR_STOP=1 --username postgres --dbname postgres \
    --variable owner_password="$OWNER_PASSWORD" --variable app_password="$APP_PASSWORD" <<'SQL'
create role hf_owner login nosuperuser nobypassrls password :'owner_password';
create role hf_app login nosuperuser nobypassrls password :'app_password';
create database hf owner hf_owner;
\connect hf
create extension btree_gist;
create extension pg_trgm;
create extension unaccent;
SQL
