#!/usr/bin/env bash
# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Makes the pictures of the demo session that README.md shows, light and dark. Always on a display of its own, so that
# they come out alike on every machine.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."

installer/install-packages.sh build app screenshots

cmake --preset release
cmake --build --preset app

# Settings of its own, too: the pictures show the program as a new user sees it.
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir -m 700 "$place/runtime" "$place/config"

for scheme in light dark; do
    picture=$here/demo-$scheme.png
    rm -f "$picture"
    env -u WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR="$place/runtime" XDG_CONFIG_HOME="$place/config" \
        timeout 60 xvfb-run --auto-servernum --server-args '-screen 0 1600x1000x24' \
        build/release/app/sockeye --demo --screenshot "$picture" --scheme "$scheme" \
        --nsp / --emit '["salutations", "Hello!", {"mr": "john"}, {"$hex": "01020304"}]' \
        --emit-ack '["echo", {"a": 9007199254740993}, {"$hex": "01020304"}]' --nsp /clock
    [[ -s $picture ]] || { echo "No picture was saved to $picture" >&2; exit 1; }
    echo "Saved $picture"
done
