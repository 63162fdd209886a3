// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QPair>
#include <QString>
#include <variant>

namespace Sockeye {

/// Where and why a text of several lines is wrong; both count from 1, columns in characters.
struct LineProblem {
    int line = 1;
    int column = 1;
    QString reason;

    /// "Line 1, column 5: reason"
    [[nodiscard]] QString toString() const;
    friend bool operator==(const LineProblem &, const LineProblem &) = default;
};

/// Query parameters and headers as people write them, one on a line. Empty lines mean nothing.
class FieldLines {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::FieldLines)

public:
    using Query = QList<QPair<QString, QString>>;
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    /// `key=value`; nothing is decoded, the library encodes what needs it.
    [[nodiscard]] static std::variant<Query, LineProblem> readQuery(const QString &text);
    /// `Key: value` with the characters RFC 9110 allows.
    [[nodiscard]] static std::variant<Headers, LineProblem> readHeaders(const QString &text);

    [[nodiscard]] static QString write(const Query &query);
    [[nodiscard]] static QString write(const Headers &headers);
};

} // namespace Sockeye
