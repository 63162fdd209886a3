#!/usr/bin/env bash
# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Unpacks the packages of debian-packages-unpacked.txt into a folder, unless their programs are here already. Nothing is
# installed, no service is started, and root is not needed. What cannot be had is said, and is no failure.
# usage: unpack-packages.sh FOLDER
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
cd "$1"

while read -r package command _; do
    [[ -z $package || $package == \#* ]] && continue
    PATH=$PATH:/usr/sbin:/usr/local/sbin:$PWD/usr/sbin type -P "$command" >/dev/null && continue
    echo "Unpacking $package (into $PWD; it is not installed)"
    if type -P apt-get dpkg-deb >/dev/null && apt-get -qq download "$package" 2>/dev/null; then
        dpkg-deb --extract "$package"_*.deb . && rm -f "$package"_*.deb
    else
        echo "'$package' cannot be fetched by apt; its tests will be skipped." >&2
    fi
done <"$here/debian-packages-unpacked.txt"
