// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/lineview.h"
#include "inspector/markedtext.h"
#include "inspector/textgrid.h"
#include <QTimer>

namespace Sockeye {

/// Shows a text of any length, broken at the edge of the view; the lines of a long one are found bit by bit while it is
/// shown. What is copied is what was given, byte by byte.
class TextView final : public LineView {
    Q_OBJECT

public:
    explicit TextView(QWidget *parent = nullptr);

    void setText(const QByteArray &utf8) { setText(MarkedText{utf8, {}, {}}); }
    void setText(const MarkedText &text);
    [[nodiscard]] const QByteArray &text() const { return m_grid.text(); }
    [[nodiscard]] const TextGrid &grid() const { return m_grid; }
    [[nodiscard]] QByteArray searched() const override { return text(); }

Q_SIGNALS:
    /// All lines of a long text are known now.
    void laidOut();

protected:
    [[nodiscard]] qsizetype lineCount() const override { return m_grid.lineCount(); }
    [[nodiscard]] qsizetype length() const override { return m_grid.text().size(); }
    [[nodiscard]] qsizetype positionAt(qsizetype line, int x) const override;
    [[nodiscard]] qsizetype lineOf(qsizetype position) const override { return m_grid.lineOf(position); }
    [[nodiscard]] int xOf(qsizetype line, qsizetype position) const override;
    [[nodiscard]] qsizetype nextTo(qsizetype position, int by) const override;
    void paintLine(QPainter &painter, qsizetype line, int top) override;
    [[nodiscard]] QString copied(qsizetype from, qsizetype to) const override;
    [[nodiscard]] int textWidth() const override { return 0; }
    void fitWidth(int width) override;

private:
    void breakOn();
    [[nodiscard]] QColor colorOf(qsizetype position) const;

    TextGrid m_grid;
    std::vector<MarkedText::Mark> m_marks;
    QTimer m_breaking;
    qsizetype m_top = -1; // position that shall stay at the top when lines break elsewhere
};

} // namespace Sockeye
