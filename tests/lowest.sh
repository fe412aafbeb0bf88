#!/usr/bin/env bash
# Runs the tests of the libraries with the lowest versions of the packages that they support (Directory.Packages.props). Options are passed to the tests.
# Builds into artifacts/lowest, so the usual build is left alone. The laws are left out, unless options are given.
set -euo pipefail
cd "$(dirname "$0")/.."
export RETURNPOLICY_DEPENDENCIES=lowest
[ $# -gt 0 ] || set -- --filter-not-trait Category=Law
dotnet test --solution tests/lowest.slnf -- "$@"
