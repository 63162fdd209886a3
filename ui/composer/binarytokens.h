// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace Sockeye {

/// Binary written into JSON as `{"$hex": "01"}`, `{"$base64": "AQ=="}` or `{"$file": "path"}`.
struct BinaryToken {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::BinaryToken)

public:
    qsizetype begin = 0; ///< UTF-16 units into the text
    qsizetype end = 0;
    QString key; ///< "$hex", "$base64" or "$file"
    QString value; ///< without escapes

    /// The tokens of a JSON text, mistakes and all.
    [[nodiscard]] static QList<BinaryToken> in(QStringView json);
    /// `{"key": "value"}` with what JSON must have escaped.
    [[nodiscard]] static QString text(const QString &key, const QString &value);
    /// What leaves in its place, in a sentence: type and size, or why nothing can.
    [[nodiscard]] QString description() const;
};

} // namespace Sockeye
