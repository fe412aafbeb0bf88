#!/usr/bin/env bash
# Runs groups of benchmarks (all of them when none is named) and writes their tables into docs/performance.md:
#   bash benchmarks/run.sh judge money
#   bash benchmarks/run.sh judge --quick
set -euo pipefail
cd "$(dirname "$0")/.."
benchmarks=(dotnet run -c Release --project benchmarks/Jqm.ReturnPolicy.Benchmarks --)
"${benchmarks[@]}" run "$@"
"${benchmarks[@]}" report
