#!/usr/bin/env bash
# Writes docs/images/policy-diff.png, the picture in the README: the page that `policy diff --html` writes for the example policies, in Chromium.
# Needs Chromium (Debian: apt-get install chromium); CHROMIUM names another one. Fonts and versions of Chromium differ, so the bytes differ between machines.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Exit code 1 says that the policies differ.
dotnet run --project src/Jqm.ReturnPolicy.Cli -- policy diff docs/examples/policies/current.json docs/examples/policies/draft.json --html "$folder/page.html" >"$folder/output" || [ $? -eq 1 ]
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$folder/profile" --window-size=820,760 --screenshot="$folder/picture.png" "file://$folder/page.html" 2>/dev/null
mkdir -p docs/images
mv "$folder/picture.png" docs/images/policy-diff.png
echo "docs/images/policy-diff.png: $(wc -c <docs/images/policy-diff.png) bytes"
