#!/usr/bin/env bash
# Runs the SQL text on DuckDB, on two PostgreSQL servers that it starts on loopback, and on ClickHouse inside Node.js, and compares the results with the library's. Options are passed to the tests.
# Needs PostgreSQL 15 or later (Debian: apt-get install postgresql), Node.js 20 or later, and npm, which installs the packages of tests/sql/package-lock.json (550 MB).
# RETURNPOLICY_SQL_DOCUMENTS sets how many documents are generated (default: 6000).
set -euo pipefail
cd "$(dirname "$0")/.."
source tests/Shared/Servers/postgresql.sh
(cd tests/sql && npm install --no-save --no-progress --loglevel=error)
trap stop_postgresql EXIT
# The results of a crash are of no interest.
start_postgresql RETURNPOLICY_SQL_POSTGRESQL fsync=off
start_postgresql RETURNPOLICY_SQL_POSTGRESQL_2 fsync=off
export RETURNPOLICY_SQL_CLICKHOUSE="$PWD/tests/sql/clickhouse.js"
dotnet test --project tests/Jqm.ReturnPolicy.Sql.Engines.Tests "$@"
