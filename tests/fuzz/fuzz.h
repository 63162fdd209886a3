// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <QByteArray>

/// One input. Ends the program when something is wrong with what becomes of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace Fuzz {

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

/// Ends the program unless the claim is true.
inline void require(bool claim, const char *words)
{
    if (claim)
        return;
    std::fprintf(stderr, "Not so: %s\n", words);
    std::abort();
}

} // namespace Fuzz
