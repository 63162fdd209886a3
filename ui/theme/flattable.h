// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QTableView>

namespace Sockeye::Theme {

/// A table of equal rows of one line each that paints whole rows itself: a million rows cost what thirty cost.
class FlatTable : public QTableView {
    Q_OBJECT
public:
    explicit FlatTable(QWidget *parent = nullptr);

    /// The rows at least partly in sight: first, and one behind the last.
    [[nodiscard]] std::array<int, 2> rowsInSight() const;
    /// Where a row is drawn in the viewport.
    [[nodiscard]] QRect rowRect(int row) const;

protected:
    /// Draws the content of one row; the background is drawn already.
    virtual void paintRow(QPainter &painter, int row, const QRect &rect) = 0;
    /// Colour of the row's background where it is not selected; an invalid colour for the usual one.
    [[nodiscard]] virtual QColor rowColor(int row) const;
    /// Called when palette or fonts have changed, and once before the first painting.
    virtual void updateColors() { }

    /// The part of a row that shows `column`, without its margins.
    [[nodiscard]] QRect cell(int column, const QRect &row) const;

    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintBackground(QPainter &painter, int row, const QRect &rect) const;

    bool m_colorsKnown = false;
};

} // namespace Sockeye::Theme
