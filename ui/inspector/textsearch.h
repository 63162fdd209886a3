// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QByteArray>
#include <QString>
#include <vector>

namespace Sockeye {

/// A stretch of bytes.
struct ByteRange {
    qsizetype from = 0;
    qsizetype to = 0;
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// Looks for what a person typed in a text or in bytes.
class TextSearch {
public:
    /// More places are not listed.
    static constexpr qsizetype MostFound = 10'000;

    /// Called now and then with how far the search is; true ends it.
    using Stop = std::function<bool(qsizetype done)>;

    /// Every place of `needle` in a UTF-8 text, in order; upper and lower case are the same.
    [[nodiscard]] static std::vector<ByteRange> inText(const QByteArray &text, const QString &needle,
                                                       const Stop &stop = {});
    /// The same in bytes: `needle` is a text or, where it can be read so, hexadecimal (`de ad`, `0xDEAD`).
    [[nodiscard]] static std::vector<ByteRange> inBytes(const QByteArray &bytes, const QString &needle,
                                                        const Stop &stop = {});
};

} // namespace Sockeye
