#!/usr/bin/env bash
# Builds the site into artifacts/site: the pages of docs, the API reference from the doc comments, and the playground. A broken link or reference is an error.
# With --serve, serves the site on loopback afterwards. --port PORT chooses the port.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

usage() {
  echo "usage: bash docs/build.sh [--serve] [--port PORT]" >&2
  exit 2
}

serve=
port=8080
while [ $# -gt 0 ]; do
  case $1 in
    --serve) serve=yes ;;
    --port)
      [[ ${2-} =~ ^[0-9]+$ ]] || usage
      port=$2
      shift
      ;;
    *) usage ;;
  esac
  shift
done

site=artifacts/site
dotnet tool restore
# The reference is made from the assemblies and their doc comments.
dotnet build docs/reference.slnf -f net10.0 -nologo -v quiet
rm -rf "$site" artifacts/docs
dotnet docfx metadata docfx.json --warningsAsErrors
# docfx leads from types of NodaTime to their source; readers of the reference need the documentation.
sed -i 's|https://github.com/nodatime/nodatime/blob/[0-9a-f]*/src/NodaTime/\([A-Za-z]*\)\.cs|https://nodatime.org/3.2.x/api/NodaTime.\1.html|' artifacts/docs/api/*.yml
bash docs/playground/publish.sh artifacts/docs/playground
dotnet docfx build docfx.json --warningsAsErrors
echo "The site is in $site."

[ -z "$serve" ] || exec dotnet docfx serve "$site" --hostname 127.0.0.1 --port "$port"
