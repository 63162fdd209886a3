// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <vector>

namespace Sockeye {

/// A text to find in UTF-8 bytes without regard to case, also where JSON wrote a letter as `\uXXXX`.
class EventNeedle {
public:
    EventNeedle() = default;
    explicit EventNeedle(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_letters.empty(); }
    [[nodiscard]] bool isIn(QByteArrayView text) const;

private:
    /// The ways one letter may be written.
    using Letter = std::vector<QByteArray>;

    [[nodiscard]] bool asciiIsIn(QByteArrayView text) const;
    [[nodiscard]] bool asciiIsAt(const char *text) const;
    [[nodiscard]] bool matchesAt(QByteArrayView text, qsizetype at) const;

    std::vector<Letter> m_letters;
    QByteArray m_ascii; ///< in lower case, when all letters are ASCII
    std::array<bool, 256> m_first{}; ///< bytes with which the first letter may begin
};

} // namespace Sockeye
