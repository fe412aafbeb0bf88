# For scripts that need PostgreSQL servers: source this file, call start_postgresql for each server, and stop_postgresql in the end.
# Needs PostgreSQL 15 or later (Debian: apt-get install postgresql).

# The installed server of the highest version.
postgresql_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$postgresql_bin" ] || postgresql_bin=$(pg_config --bindir)
postgresql_folders=()

# The server does not run as root.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid=postgres --regid=postgres --init-groups "$@"
  else
    "$@"
  fi
}

# start_postgresql VARIABLE [OPTION=VALUE...]: starts a server of its own on loopback, and exports its connection string in the variable,
# and the command that stops it in VARIABLE_STOP.
start_postgresql() {
  local variable=$1 folder password port options='' started=''
  shift
  folder=$(mktemp -d)
  postgresql_folders+=("$folder")
  for option in "$@"; do options+=" -c $option"; done
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "$password" >"$folder/password"
  [ "$(id -u)" -ne 0 ] || chown -R postgres "$folder"
  as_server "$postgresql_bin/initdb" -D "$folder/data" -U postgres -A scram-sha-256 --pwfile="$folder/password" -E UTF8 --no-locale >"$folder/log" 2>&1 || { cat "$folder/log"; return 1; }
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    if as_server "$postgresql_bin/pg_ctl" -D "$folder/data" -w -t 300 -l "$folder/server.log" -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder$options" start >"$folder/log" 2>&1; then
      started=yes
      break
    fi
  done
  [ "$started" = yes ] || { cat "$folder/log" "$folder/server.log"; return 1; }
  export "$variable=Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=postgres"
  export "${variable}_STOP=source '$PWD/tests/Shared/Servers/postgresql.sh'; as_server \"\$postgresql_bin/pg_ctl\" -D '$folder/data' -m immediate stop"
}

# Stops all servers, and removes their files.
stop_postgresql() {
  local folder
  for folder in "${postgresql_folders[@]}"; do
    as_server "$postgresql_bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
  done
}
