#!/usr/bin/env bash
# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Fuzzes each decoder in turn with clang's libFuzzer, address and undefined-behaviour sanitizers:
#   tests/fuzz/run.sh [SECONDS [TARGET...]]
# What it finds is in build/fuzz/found; new inputs stay in build/fuzz/corpus.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-60}
shift || true
clang=$(command -v clang++ || command -v clang++-14 || true)
if [[ -z $clang ]]; then
    echo "clang++ is not installed (Debian: clang-14, libclang-rt-14-dev); ctest -L fuzz does without it" >&2
    exit 1
fi

targets=("$@")
if [[ ${#targets[@]} -eq 0 ]]; then
    for directory in tests/fuzz/corpus/*/; do
        targets+=("$(basename "$directory")")
    done
fi

cmake -S . -B build/fuzz -G Ninja -DCMAKE_CXX_COMPILER="$clang" -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1 -fno-sanitize-recover=all -Wno-bitwise-instead-of-logical" -DSOCKEYE_BUILD_APP=OFF \
    -DSOCKEYE_SANITIZE=fuzzer-no-link,address,undefined >/dev/null
cmake --build build/fuzz --target "${targets[@]/#/fuzz_}"
mkdir -p build/fuzz/found

for target in "${targets[@]}"; do
    echo "== $target, $seconds seconds"
    mkdir -p "build/fuzz/corpus/$target"
    nice "build/fuzz/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 \
        -use_value_profile=1 -artifact_prefix="build/fuzz/found/$target-" -print_final_stats=1 -verbosity=0 \
        "build/fuzz/corpus/$target" "tests/fuzz/corpus/$target"
done
