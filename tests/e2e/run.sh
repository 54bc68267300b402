#!/usr/bin/env bash
# make e2e: the manifest, every card and the main journey, in Microsoft's validator, renderer and client.
# Takes the names of the parts to run (manifest, cards, journey); all three when none is named.
# `run.sh conversation` draws the README's picture anew.
set -euo pipefail

cd "$(dirname "$0")"
root=$(cd ../.. && pwd)

stop() {
    echo "make e2e: $1" >&2
    exit 1
}

need_node() {
    command -v node >/dev/null && command -v npm >/dev/null || stop "Node.js 20 or later with npm is needed: install it first."
    [ "$(node -p 'Number(process.versions.node.split(".")[0])')" -ge 20 ] || stop "Node.js 20 or later is needed, this is $(node --version)."
}

need_chromium() {
    [ -x "${CHROMIUM:=$(command -v chromium || true)}" ] && export CHROMIUM && return
    [ -z "$CHROMIUM" ] || stop "CHROMIUM is $CHROMIUM, and no program is there."
    [ "$(id -u)" = 0 ] || stop "chromium is not installed: as root run 'apt-get install chromium', or set CHROMIUM to one."
    command -v apt-get >/dev/null || stop "chromium is not installed and there is no apt-get here: set CHROMIUM to one."
    echo "Installing chromium"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null ||
        stop "apt-get could not install chromium; what it said is above. Install it, or set CHROMIUM to one."
    CHROMIUM=$(command -v chromium)
    export CHROMIUM
}

need_packages() {
    cmp -s package-lock.json node_modules/.installed-lock.json && return
    echo "Installing the npm packages"
    export npm_config_cache="${npm_config_cache:-$root/out/e2e/npm}"
    npm ci --no-audit --no-fund --loglevel=error || stop "npm could not install the packages; what it said is above."
    cp package-lock.json node_modules/.installed-lock.json
}

need_node
need_chromium
need_packages
[ -x "$root/.venv/bin/boardclerk" ] || make -C "$root" setup
mkdir -p "$root/out/e2e"
# exec, so that a signal sent here reaches the one who ends the programs it started.
exec node run.mjs "$@"
