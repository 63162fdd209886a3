// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Sockeye {

/// Lays out JSON text with a line per member, a piece at a time. No line is longer than a text view paints at once.
class ValueLines {
public:
    ValueLines() = default;
    /// A line as long as `longest` is broken.
    ValueLines(QString json, qsizetype longest)
        : m_json(std::move(json))
        , m_longest(longest)
    {
    }

    /// The layout of the next `count` characters.
    [[nodiscard]] QString next(qsizetype count);
    [[nodiscard]] qsizetype done() const { return m_at; }
    [[nodiscard]] qsizetype total() const { return m_json.size(); }
    [[nodiscard]] bool isFinished() const { return m_at >= m_json.size(); }

private:
    void inString(QChar c);
    void outside(QChar c);
    void newLine();
    void put(QChar c);

    QString m_json;
    QString m_text;
    qsizetype m_longest = 1;
    qsizetype m_at = 0;
    qsizetype m_line = 0; ///< characters in the current line
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_opened = false; ///< the character before was an opening bracket
};

} // namespace Sockeye
