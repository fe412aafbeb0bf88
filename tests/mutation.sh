#!/usr/bin/env bash
# Mutates the domain and the JSON package and fails below 95 % and 90 % of mutants caught. With arguments, one package and perhaps a part of it:
#   bash tests/mutation.sh domain --mutate '**/Money/*.cs'
set -euo pipefail
cd "$(dirname "$0")"
if [ $# -eq 0 ]; then
  bash mutation.sh domain
  exec bash mutation.sh json
fi

package=$1
shift

# A mutant is caught by few cases or not at all, the same ones each time; one failed test is enough. What else the tests leave out then is in Directory.Build.targets.
export UnderMutation=true
export RETURNPOLICY_LAW_CASES="${RETURNPOLICY_LAW_CASES:-10}" RETURNPOLICY_LAW_SEED="${RETURNPOLICY_LAW_SEED:-(20261124,20261125)}"
dotnet tool restore
dotnet stryker --config-file "mutation/$package.json" --output "../artifacts/mutation/$package" --skip-version-check "$@"
