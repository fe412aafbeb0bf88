#!/usr/bin/env bash
# Runs groups of benchmarks (all of them when none is named) and writes their tables into docs/performance.md:
#   bash benchmarks/run.sh judge money
#   bash benchmarks/run.sh judge --quick
set -euo pipefail
cd "$(dirname "$0")/.."

# The group sql, which runs when none is named, too, needs a PostgreSQL server (Debian: apt-get install postgresql).
if [[ " $* " == *" sql "* || $# -eq 0 || "$1" == --* ]]; then
  source tests/Shared/Servers/postgresql.sh
  trap stop_postgresql EXIT
  start_postgresql RETURNPOLICY_SQL_POSTGRESQL fsync=off jit=off shared_buffers=2GB work_mem=256MB max_wal_size=8GB
fi
benchmarks=(dotnet run -c Release --project benchmarks/Jqm.ReturnPolicy.Benchmarks --)
"${benchmarks[@]}" run "$@"
"${benchmarks[@]}" report
