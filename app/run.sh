#!/usr/bin/env bash
# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Builds Sockeye and starts it, connected to its built-in demo server. Without a display the same session runs in the
# console and ends by itself. Arguments, if any, go to the program instead.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
caller=$OLDPWD

installer/install-packages.sh build app

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs a step quietly; when it fails, shows what it said.
quietly() {
    "$@" >"$log" 2>&1 && return
    cat "$log" >&2
    printf '\nThis step failed: %s\n' "$*" >&2
    exit 1
}

if [[ ! -f build/release/CMakeCache.txt ]]; then
    echo "Configuring build/release"
fi
quietly cmake --preset release
echo "Building sockeye (the first time takes a few minutes)"
cmake --build --preset app

sockeye=$PWD/build/release/app/sockeye
rm -f "$log"
cd "$caller"
if (($#)); then
    exec "$sockeye" "$@"
elif [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    echo "Starting sockeye with its demo server"
    exec "$sockeye" --demo
else
    echo "No display here: the demo session runs in the console"
    exec "$sockeye" --console --demo
fi
