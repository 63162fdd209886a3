// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace Sockeye {

/// A UTF-8 text laid out in columns of equal width, long lines broken. Only where lines begin is remembered.
class TextGrid {
public:
    /// One character as it is drawn: wide ones take two columns, control characters have a visible form.
    struct Cell {
        qsizetype offset = 0; ///< of its first byte
        qsizetype size = 0; ///< bytes
        int column = 0;
        int width = 1;
        QString text;
    };

    /// Bytes whose lines are found at once; the rest waits for `breakOn`.
    static constexpr qsizetype AtOnce = 1024 * 1024;

    void setText(const QByteArray &utf8);
    void setColumns(int columns);
    /// Finds the lines of the next `AtOnce` bytes; false when all are known.
    bool breakOn();
    /// Whether all lines are known; until then there are more than `lineCount`.
    [[nodiscard]] bool isBroken() const { return m_next >= m_text.size(); }
    /// Where the lines known so far end.
    [[nodiscard]] qsizetype brokenTo() const { return m_next; }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] qsizetype lineCount() const { return static_cast<qsizetype>(m_starts.size()); }
    [[nodiscard]] qsizetype lineStart(qsizetype line) const { return m_starts[static_cast<size_t>(line)]; }
    [[nodiscard]] qsizetype lineEnd(qsizetype line) const;
    /// The line that a position is in, as far as lines are known.
    [[nodiscard]] qsizetype lineOf(qsizetype position) const;
    [[nodiscard]] std::vector<Cell> cells(qsizetype line) const;
    /// The position in the text nearest to a column of a line.
    [[nodiscard]] qsizetype positionAt(qsizetype line, int column) const;
    /// Bytes that are no UTF-8 are shown as U+FFFD; told as far as lines are known.
    [[nodiscard]] bool isValid() const { return m_isValid; }

private:
    void startOver();

    QByteArray m_text;
    int m_columns = 80;
    qsizetype m_next = 0; // first byte whose line is not known
    int m_column = 0; // where it stands
    bool m_isValid = true;
    std::vector<qsizetype> m_starts;
};

} // namespace Sockeye
