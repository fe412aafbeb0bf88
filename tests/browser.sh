#!/usr/bin/env bash
# Lets the tool write its HTML pages, builds the site with the playground, and tests them in Chromium. Options are passed to node --test.
# Needs Node.js 20 or later, npm, and Chromium (Debian: apt-get install chromium); CHROMIUM names another one. npm installs the packages of tests/browser/package-lock.json.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A log whose ids and terms are markup, and a draft of the same kind.
hostile='<script>hostile=1</script><img src=x onerror=hostile=1>'
sed "s|\"id\":\"reason-changeOfMind\"|\"id\":\"$hostile\"|" tests/data/pages/log.ndjson >"$folder/hostile.ndjson"
sed "s|\"version\": \"2\"|\"version\": \"$hostile\"|" tests/data/pages/draft.json >"$folder/hostile.json"

dotnet build src/Jqm.ReturnPolicy.Cli -nologo -v quiet
# Exit code 1 says that the policies differ, or that the log has a line that is no document.
write() {
  dotnet artifacts/bin/Jqm.ReturnPolicy.Cli/debug/Jqm.ReturnPolicy.Cli.dll "$@" >"$folder/output" 2>&1 || [ $? -eq 1 ] || { cat "$folder/output"; exit 1; }
}
for language in en zh; do
  write replay tests/data/pages/log.ndjson --draft tests/data/pages/draft.json --language "$language" --html "$folder/replay.$language.html"
  write policy diff tests/data/pages/current.json tests/data/pages/draft.json --language "$language" --html "$folder/diff.$language.html"
done
write replay "$folder/hostile.ndjson" --draft "$folder/hostile.json" --html "$folder/hostile.en.html"

# RETURNPOLICY_SITE names the folder of a site that is built already.
if [ -z "${RETURNPOLICY_SITE-}" ]; then
  bash docs/build.sh
  export RETURNPOLICY_SITE=$PWD/artifacts/site
fi

cd tests/browser
npm ci --no-progress --loglevel=error
# One file at a time, because the playground is timed.
RETURNPOLICY_PAGES="$folder" RETURNPOLICY_PLAYGROUND="$RETURNPOLICY_SITE/playground" node --test --test-concurrency=1 --test-reporter=./counts.js "$@"
