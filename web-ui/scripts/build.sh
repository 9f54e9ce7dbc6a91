#!/bin/sh
# Builds dist/ when a source is newer than it; installs packages when the lock file changed. Called by Maven.
set -eu
cd "$(dirname "$0")/.."

command -v npm >/dev/null 2>&1 || {
  echo "npm is missing: install Node.js 20.20 or newer, or build with -Dskip.web" >&2
  exit 1
}

core=../core-domain/src/main/resources/io/taalentio/core
newer=$(find src public scripts index.html package-lock.json vite.config.ts lingui.config.ts tsconfig.json \
  "$core/catalogue/lists.json" "$core/kernel/messages.json" \
  -type f -newer dist/index.html 2>/dev/null | head -1 || true)
if [ -f dist/index.html ] && [ -z "$newer" ]; then
  echo "web-ui: dist/ is up to date"
  # offered as it is built, whatever part of it changed
  node scripts/pack-source.mjs
  exit 0
fi

if [ ! -f node_modules/.package-lock.json ] || [ -n "$(find package-lock.json -newer node_modules/.package-lock.json 2>/dev/null)" ]; then
  npm ci --no-audit --no-fund
fi
npm run build
