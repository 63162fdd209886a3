#!/usr/bin/env bash
# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Builds everything and runs all tests. Arguments go to ctest, for example: tests/run.sh -L protocol
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

installer/install-packages.sh build app test
installer/unpack-packages.sh build/servers

# npm writes the inner lock file last, so it tells a complete installation of the present versions.
if [[ ! tests/interop/node_modules/.package-lock.json -nt tests/interop/package-lock.json ]]; then
    echo "Installing the Socket.IO servers the tests talk to (tests/interop)"
    npm --prefix tests/interop ci --ignore-scripts --no-audit --no-fund
fi

echo "Building the tests"
cmake --preset test
cmake --build --preset test

# The tests neither see nor change the settings of whoever runs them.
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir -m 700 "$place/runtime" "$place/config"

echo "Running the tests"
QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$place/runtime XDG_CONFIG_HOME=$place/config \
    ctest --preset test --output-on-failure -j2 "$@"
