#!/usr/bin/env bash
# Publishes the playground into a folder: bash docs/playground/publish.sh artifacts/site/playground
# The folder works under any base path of a static file server. The files .br and .gz are copies for servers that send compressed files.
set -euo pipefail
project=$(cd "$(dirname "$0")" && pwd)/Jqm.ReturnPolicy.Playground
out=${1:?the folder to publish into}

published=$(mktemp -d)
trap 'rm -rf "$published"' EXIT
dotnet publish "$project" -c Release -o "$published" -nologo -v quiet
rm -rf "$out"
mkdir -p "$out"
cp -R "$published/wwwroot/." "$out"
