#!/bin/sh
# The logins of an empty database: one migrates and owns what it makes, one a service serves. Run once by the database's own container.
set -eu
: "${PASSWORDS:=/secrets}"

login() {
  psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    -v name="$1" -v password="$(cat "$PASSWORDS/$1")" <<'SQL'
create role :"name" login password :'password';
SQL
}

for service in intake diversion mediation confirmation screening analytics; do login "${service}_serves"; done
login migrates
psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -v db="$POSTGRES_DB" <<'SQL'
alter role migrates createrole;
grant create on database :"db" to migrates;
SQL
