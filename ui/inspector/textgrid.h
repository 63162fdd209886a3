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

    void setText(const QByteArray &utf8);
    void setColumns(int columns);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] qsizetype lineCount() const { return static_cast<qsizetype>(m_starts.size()); }
    [[nodiscard]] qsizetype lineStart(qsizetype line) const { return m_starts[static_cast<size_t>(line)]; }
    [[nodiscard]] qsizetype lineEnd(qsizetype line) const;
    [[nodiscard]] std::vector<Cell> cells(qsizetype line) const;
    /// The position in the text nearest to a column of a line.
    [[nodiscard]] qsizetype positionAt(qsizetype line, int column) const;
    /// Bytes that are no UTF-8 are shown as U+FFFD.
    [[nodiscard]] bool isValid() const { return m_isValid; }

private:
    void breakLines();

    QByteArray m_text;
    int m_columns = 80;
    bool m_isValid = true;
    std::vector<qsizetype> m_starts;
};

} // namespace Sockeye
