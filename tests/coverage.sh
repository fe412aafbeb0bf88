#!/usr/bin/env bash
# Line and branch coverage of the domain and the JSON package, over both packages' tests together. Fails below 98 % of lines or 95 % of branches.
set -euo pipefail
cd "$(dirname "$0")/.."
results=$PWD/artifacts/coverage
rm -rf "$results"
for project in Jqm.ReturnPolicy.Tests Jqm.ReturnPolicy.Json.Tests; do
  dotnet test --project "tests/$project" --coverlet --coverlet-output-format json --coverlet-file-prefix "$project" \
    --coverlet-include "[Jqm.ReturnPolicy]*" --coverlet-include "[Jqm.ReturnPolicy.Json]*" --results-directory "$results"
done
dotnet run tests/Coverage.cs -- "$results"
