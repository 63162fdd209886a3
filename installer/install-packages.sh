#!/usr/bin/env bash
# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Installs what is missing from the package lists beside this script, by apt.
# usage: install-packages.sh LIST…        (LIST is the word in debian-packages-LIST.txt)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# Prints the packages of the lists that are needed here, one per line.
needed() {
    local list package command rest
    for list in "$@"; do
        while read -r package command rest; do
            [[ -z $package || $package == \#* ]] && continue
            [[ -n $command ]] && type -P "$command" >/dev/null && continue
            printf '%s\n' "$package"
        done <"$here/debian-packages-$list.txt"
    done
}

is_installed() {
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

packages=$(needed "$@")

if ! type -P apt-get dpkg-query >/dev/null; then
    cat >&2 <<MESSAGE
This system has no apt, so nothing is installed for you. What is needed, by its Debian names:

$(sed 's/^/    /' <<<"$packages")

MESSAGE
    for tool in c++ cmake ninja; do
        type -P "$tool" >/dev/null && continue
        echo "'$tool' is not there yet: install the packages above, then run this again." >&2
        exit 1
    done
    echo "Going on with what is installed." >&2
    exit 0
fi

missing=()
for package in $packages; do
    is_installed "$package" || missing+=("$package")
done
((${#missing[@]})) || exit 0

# An index that cannot be refreshed is no reason to stop: the one on disk may do.
# shellcheck disable=SC2016 # expanded by the inner shell
script='
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
apt-get -qq -o Acquire::Retries=3 update || echo "The package index could not be refreshed; going on with the old one." >&2
if ! apt-get -qq -o Acquire::Retries=3 install -y --no-install-recommends "$@" >"$log" 2>&1; then
    cat "$log" >&2
    echo "apt could not install these packages: $*" >&2
    exit 1
fi
rm -f "$log"'

echo "Installing by apt (up to a few minutes): ${missing[*]}"
if ((EUID == 0)); then
    sh -ec "$script" sh "${missing[@]}"
elif type -P sudo >/dev/null; then
    echo "This needs root once; sudo may ask for your password."
    sudo sh -ec "$script" sh "${missing[@]}"
else
    printf 'This needs root, and there is no sudo here. As root, run:\n\n    apt-get install --no-install-recommends %s\n\n' \
        "${missing[*]}" >&2
    exit 1
fi
