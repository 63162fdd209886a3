// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Sockeye {

/// A stretch of a record's bytes, which stays chosen from page to page.
struct ByteSelection {
    int source = 0; ///< 0 is the payload, n the n-th attachment
    qsizetype from = 0;
    qsizetype to = 0;
    friend bool operator==(const ByteSelection &, const ByteSelection &) = default;
};

} // namespace Sockeye
