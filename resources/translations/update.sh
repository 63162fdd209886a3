#!/usr/bin/env bash
# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Takes every text of the program into the files beside this script, ready to be translated: new ones appear as
# unfinished, ones that are gone are taken out. English needs translating only where a number decides about the words.
# usage: update.sh [FOLDER]        (FOLDER has the .ts files to update; the one of this script unless told otherwise)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(cd "${1:-$here}" && pwd)

lupdate=$(PATH=$PATH:/usr/lib/qt6/bin type -P lupdate) || {
    echo "lupdate is not installed (Debian: qt6-l10n-tools)" >&2
    exit 3
}

# lupdate loses its way, and with it the context of what follows, at digit separators and at the type of an enum: it
# reads a copy without them.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -R "$here/../../ui" "$here/../../app" "$here/../../lib" "$copy"
cd "$copy"
find . \( -name '*.h' -o -name '*.cpp' \) -exec sed -E -i \
    -e "s/([0-9])'([0-9])/\1\2/g" \
    -e 's/^\s*enum (class )?\w+( : \w+)?;$//' \
    -e 's/\b(enum (class )?\w+) : \w+/\1/' {} +

options=(-silent -no-obsolete -locations none -source-language en -I ui -I app -I lib/include -extensions cpp,h ui app)
"$lupdate" "${options[@]}" -pluralonly -target-language en -ts "$folder/sockeye_en.ts"
for language in ru ko; do
    "$lupdate" "${options[@]}" -target-language "$language" -ts "$folder/sockeye_$language.ts"
done
