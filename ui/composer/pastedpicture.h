// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QMimeData;

namespace Sockeye {

/// A picture on the clipboard, as the bytes of a PNG file.
class PastedPicture {
public:
    /// Longest PNG written into JSON itself; more would make a line too long to work with.
    static constexpr qsizetype ShortPicture = 12 * 1024;

    /// Whether a picture is all that `mime` offers. A text beside it is what people mean.
    [[nodiscard]] static bool isIn(const QMimeData *mime);
    [[nodiscard]] static QByteArray png(const QMimeData *mime);
    /// A binary token with the picture in it, or of a file in the program's folder that keeps it; empty when that
    /// cannot be written.
    [[nodiscard]] static QString token(const QByteArray &png);
};

} // namespace Sockeye
