// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Sockeye {

/// Strings of JSON texts.
class JsonString {
public:
    /// The text of a string literal (with its quotes), escapes resolved; at most `most` characters of it when that is
    /// not negative. Half a surrogate pair stays an escape, because no text can hold it.
    [[nodiscard]] static QString text(QByteArrayView literal, qsizetype most = -1);
};

} // namespace Sockeye
