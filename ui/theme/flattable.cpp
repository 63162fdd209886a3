// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/flattable.h"

#include "theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace Sockeye::Theme {
namespace {
constexpr int FocusBar = 3;
}

FlatTable::FlatTable(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(RowHeight);
    verticalHeader()->setDefaultSectionSize(RowHeight);
    verticalScrollBar()->setSingleStep(RowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(RowHeight);
}

std::array<int, 2> FlatTable::rowsInSight() const
{
    const int count = model() ? model()->rowCount() : 0;
    const int top = verticalOffset();
    return {qMin(top / RowHeight, count), qMin((top + viewport()->height() + RowHeight - 1) / RowHeight, count)};
}

QRect FlatTable::rowRect(int row) const
{
    return {0, row * RowHeight - verticalOffset(), viewport()->width(), RowHeight};
}

QColor FlatTable::rowColor(int row) const
{
    Q_UNUSED(row)
    return {};
}

QRect FlatTable::cell(int column, const QRect &row) const
{
    if (isColumnHidden(column))
        return {};
    return QRect(columnViewportPosition(column) + SmallGap, row.top(), columnWidth(column) - 2 * SmallGap,
                 row.height());
}

void FlatTable::paintEvent(QPaintEvent *event)
{
    if (!m_colorsKnown) {
        updateColors();
        m_colorsKnown = true;
    }
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    const auto [first, end] = rowsInSight();
    for (int row = first; row < end; ++row) {
        const QRect rect = rowRect(row);
        if (!rect.intersects(event->rect()))
            continue;
        paintBackground(painter, row, rect);
        paintRow(painter, row, rect);
    }
}

void FlatTable::paintBackground(QPainter &painter, int row, const QRect &rect) const
{
    const bool selected = selectionModel() && selectionModel()->isSelected(model()->index(row, 0));
    const QColor own = rowColor(row);
    if (selected)
        painter.fillRect(rect, palette().color(QPalette::Highlight));
    else if (own.isValid())
        painter.fillRect(rect, own);
    if (hasFocus() && currentIndex().row() == row)
        painter.fillRect(QRect(rect.left(), rect.top(), FocusBar, rect.height()), color(palette(), Meaning::Accent));
}

void FlatTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        m_colorsKnown = false;
    QTableView::changeEvent(event);
}

} // namespace Sockeye::Theme
