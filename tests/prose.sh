#!/usr/bin/env bash
# Checks the prose of the pages: sentence length, repeated words, misspellings, and the words of tests/prose/words.yml. Blocks of code and code in a sentence are not checked.
# Arguments are the files to check; without arguments, all pages. Needs Node.js 20 or later and npm, which installs the packages of tests/prose/package-lock.json.
set -euo pipefail
cd "$(dirname "$0")/.."

[ tests/prose/node_modules/.package-lock.json -nt tests/prose/package-lock.json ] || npm ci --prefix tests/prose --no-progress --no-audit --no-fund --loglevel=error
textlint() {
  tests/prose/node_modules/.bin/textlint --config tests/prose/.textlintrc.json "$@"
}

# The rules themselves: the sample has sentences that each rule must find, and sentences in which no rule may find anything.
{ textlint --format unix tests/prose/sample.md || true; } | sed -n 's|^.*sample\.md:||p' | diff tests/prose/sample.txt - || {
  echo "The findings in tests/prose/sample.md are not those of tests/prose/sample.txt."
  exit 1
}

shopt -s globstar
[ $# -gt 0 ] || set -- README.md CONTRIBUTING.md CHANGELOG.md docs/**/*.md src/*/README.md
textlint "$@"
echo "$# pages checked"
