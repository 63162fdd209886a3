// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Sockeye {

/// Moves the white space of a JSON text, and nothing else: digits, escapes and mistakes stay as they are.
class JsonLayout {
public:
    /// One member or element per line; short arrays of plain values, and objects of one plain member inside of others,
    /// stay on theirs.
    [[nodiscard]] static QString indented(QStringView json);
    /// Everything on one line.
    [[nodiscard]] static QString compact(QStringView json);
    /// UTF-16 units of the longest line.
    [[nodiscard]] static qsizetype longestLine(QStringView text);
};

} // namespace Sockeye
