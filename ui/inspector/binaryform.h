// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

namespace Sockeye {

/// What some bytes seem to be.
class BinaryForm {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::BinaryForm)

public:
    /// "PNG", "JPEG", "gzip", "text" …; "binary" when nothing is recognised.
    [[nodiscard]] static QString name(QByteArrayView bytes);
    /// The suffix a file of it would have, without a dot.
    [[nodiscard]] static QString suffix(QByteArrayView bytes);
    /// Whether it begins like a picture that can be shown.
    [[nodiscard]] static bool isImage(QByteArrayView bytes);
    /// Whether its beginning is UTF-8 text of printable characters.
    [[nodiscard]] static bool isText(QByteArrayView bytes);
    /// Whether a byte order mark says that it is UTF-16, and that text as UTF-8.
    [[nodiscard]] static bool isUtf16(QByteArrayView bytes);
    [[nodiscard]] static QByteArray fromUtf16(QByteArrayView bytes);
    /// "04 03 03 01", at most `most` bytes and an ellipsis.
    [[nodiscard]] static QString hex(QByteArrayView bytes, qsizetype most);
    /// "‹PNG, 16 KB› 89 50 4e 47 …"; without a name when nothing is recognised.
    [[nodiscard]] static QString summary(QByteArrayView bytes);
};

} // namespace Sockeye
