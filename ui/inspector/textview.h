// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/lineview.h"
#include "inspector/textgrid.h"

namespace Sockeye {

/// Shows a text of any length, broken at the edge of the view. What is copied is what was given, byte by byte.
class TextView final : public LineView {
    Q_OBJECT

public:
    explicit TextView(QWidget *parent = nullptr)
        : LineView(parent)
    {
    }

    void setText(const QByteArray &utf8);
    [[nodiscard]] const QByteArray &text() const { return m_grid.text(); }
    [[nodiscard]] const TextGrid &grid() const { return m_grid; }

protected:
    [[nodiscard]] qsizetype lineCount() const override { return m_grid.lineCount(); }
    [[nodiscard]] qsizetype length() const override { return m_grid.text().size(); }
    [[nodiscard]] qsizetype positionAt(qsizetype line, int x) const override;
    void paintLine(QPainter &painter, qsizetype line, int top) override;
    [[nodiscard]] QString copied(qsizetype from, qsizetype to) const override;
    [[nodiscard]] int textWidth() const override { return 0; }
    void fitWidth(int width) override;

private:
    TextGrid m_grid;
};

} // namespace Sockeye
