#!/usr/bin/env bash
# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Makes the pictures of the demo session that README.md shows, light and dark. With a folder it puts there a picture of
# every panel and state of the program instead. Always on a display of its own, so that they come out alike on every
# machine.
# usage: make.sh [FOLDER [LANGUAGE]]        (LANGUAGE is en, ru or ko)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${1:+$(realpath -m "$1")}
cd "$here/../.."

installer/install-packages.sh build app screenshots

# Settings of its own, too: the pictures show the program as a new user sees it.
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir -m 700 "$place/runtime" "$place/config"

# Runs a program on a display of its own.
on_display() {
    env -u WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR="$place/runtime" XDG_CONFIG_HOME="$place/config" \
        timeout 300 xvfb-run --auto-servernum --server-args '-screen 0 2000x1200x24' "$@"
}

if [[ -n $folder ]]; then
    cmake --preset test
    cmake --build --preset test --target sockeye_pictures
    on_display build/test/tests/app/sockeye_pictures "$folder" "${2:-en}"
    echo "Saved the pictures to $folder"
    exit
fi

cmake --preset release
cmake --build --preset app
for scheme in light dark; do
    picture=$here/demo-$scheme.png
    rm -f "$picture"
    on_display build/release/app/sockeye --demo --screenshot "$picture" --scheme "$scheme" \
        --nsp / --emit '["salutations", "Hello!", {"mr": "john"}, {"$hex": "01020304"}]' \
        --emit-ack '["echo", {"a": 9007199254740993}, {"$hex": "01020304"}]' --nsp /clock
    [[ -s $picture ]] || { echo "No picture was saved to $picture" >&2; exit 1; }
    echo "Saved $picture"
done
