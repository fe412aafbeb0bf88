#!/usr/bin/env bash
# Starts a PostgreSQL server of its own on loopback, runs the tests that need one, and removes the server. Options are passed to the tests.
# Needs PostgreSQL 15 or later (Debian: apt-get install postgresql). RETURNPOLICY_SECONDS sets how long the writers write (default: 20).
set -euo pipefail
cd "$(dirname "$0")/.."
source tests/Shared/Servers/postgresql.sh
trap stop_postgresql EXIT
start_postgresql RETURNPOLICY_POSTGRESQL
dotnet test --project tests/Jqm.ReturnPolicy.PostgreSql.Tests "$@"
