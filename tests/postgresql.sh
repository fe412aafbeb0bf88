#!/usr/bin/env bash
# Starts a PostgreSQL server of its own on loopback, runs the tests that need one, and removes the server. Options are passed to the tests.
# Needs PostgreSQL 15 or later (Debian: apt-get install postgresql). RETURNPOLICY_SECONDS sets how long the writers write (default: 20).
set -euo pipefail
cd "$(dirname "$0")/.."

# The installed server of the highest version.
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || bin=$(pg_config --bindir)

# The server does not run as root.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid=postgres --regid=postgres --init-groups "$@"
  else
    "$@"
  fi
}

folder=$(mktemp -d)
stop() {
  as_server "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "$password" >"$folder/password"
[ "$(id -u)" -ne 0 ] || chown -R postgres "$folder"
as_server "$bin/initdb" -D "$folder/data" -U postgres -A scram-sha-256 --pwfile="$folder/password" -E UTF8 --no-locale >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
for _ in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 20000))
  if as_server "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder" start >"$folder/log" 2>&1; then
    started=yes
    break
  fi
done
[ "${started:-}" = yes ] || { cat "$folder/log" "$folder/server.log"; exit 1; }

export RETURNPOLICY_POSTGRESQL="Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=postgres"
dotnet test --project tests/Jqm.ReturnPolicy.PostgreSql.Tests "$@"
