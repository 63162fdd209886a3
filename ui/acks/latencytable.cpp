// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/latencytable.h"

#include "acks/latencychart.h"

#include <cmath>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {
constexpr int WidthForAsked = 440;
constexpr int WidthForMost = 560;
constexpr int WidthForAll = 760;
} // namespace

LatencyTable::LatencyTable(LatencyModel *model, QWidget *parent)
    : FlatTable(parent)
    , m_model(model)
    , m_text(QFont())
    , m_code(Theme::codeFont())
{
    setAccessibleName(tr("Latencies by event"));
    setModel(model);
    setSelectionMode(SingleSelection);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(LatencyModel::Direction, QHeaderView::Fixed);
    header->resizeSection(LatencyModel::Direction, Theme::RowHeight);
    header->setSectionResizeMode(LatencyModel::Event, QHeaderView::Stretch);
    header->resizeSection(LatencyModel::Namespace, 76);
    for (const int column : {LatencyModel::Late, LatencyModel::Lost})
        header->resizeSection(column, 60);
    for (const int column : {LatencyModel::Asked, LatencyModel::Answered})
        header->resizeSection(column, 76);
    for (const int column : {LatencyModel::P50, LatencyModel::P95, LatencyModel::P99, LatencyModel::Longest})
        header->resizeSection(column, 68);
    header->resizeSection(LatencyModel::Spread, 128);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::DescendingOrder);
    setSortingEnabled(true);
    fitColumns();
}

void LatencyTable::fitColumns()
{
    const int width = viewport()->width();
    setColumnHidden(LatencyModel::Namespace, width < WidthForAll);
    setColumnHidden(LatencyModel::Late, width < WidthForAll);
    setColumnHidden(LatencyModel::Longest, width < WidthForAll);
    setColumnHidden(LatencyModel::Asked, width < WidthForAsked);
    setColumnHidden(LatencyModel::Answered, width < WidthForMost);
    setColumnHidden(LatencyModel::Spread, width < WidthForMost);
}

void LatencyTable::updateColors()
{
    m_icons.reset(palette(), devicePixelRatioF());
}

void LatencyTable::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const bool isQuestion = m_model->name(row).isQuestion;
    const Meaning direction = isQuestion ? Meaning::Incoming : Meaning::Outgoing;
    m_icons.draw(painter, isQuestion ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out"), direction,
                 cell(LatencyModel::Direction, rect));
    painter.setPen(Theme::color(palette(), direction));
    m_text.draw(painter, cell(LatencyModel::Event, rect), m_model->text(row, LatencyModel::Event));
    painter.setPen(Theme::color(palette(), Meaning::Muted));
    m_text.draw(painter, cell(LatencyModel::Namespace, rect), m_model->text(row, LatencyModel::Namespace));
    for (int column = LatencyModel::Asked; column < LatencyModel::Spread; ++column) {
        if (isColumnHidden(column))
            continue;
        const bool isBad = column == LatencyModel::Lost && m_model->tally(row).lost > 0;
        painter.setPen(isBad ? Theme::color(palette(), Meaning::Bad) : palette().color(QPalette::Text));
        m_code.draw(painter, cell(column, rect), m_model->text(row, column), Qt::AlignRight);
    }
    if (!isColumnHidden(LatencyModel::Spread))
        paintSpread(painter, row, cell(LatencyModel::Spread, rect));
}

void LatencyTable::paintSpread(QPainter &painter, int row, const QRect &area)
{
    const LatencyHistogram &latencies = m_model->tally(row).latencies;
    const auto [first, end] = m_model->bars();
    qsizetype most = 0;
    for (int i = first; i < end; ++i)
        most = qMax(most, latencies.bar(i).count);
    if (most == 0)
        return;
    const QColor color = Theme::color(palette(), Meaning::Accent);
    const QRect inside = area.adjusted(0, 3, 0, -3);
    const double width = static_cast<double>(inside.width()) / qMax(end - first, 1);
    for (int i = first; i < end; ++i) {
        const qsizetype count = latencies.bar(i).count;
        if (count == 0)
            continue;
        // A single answer among a million is still seen.
        const int height = qMax(2, static_cast<int>(inside.height() * count / most));
        const int left = inside.left() + static_cast<int>(std::floor((i - first) * width));
        const int right = inside.left() + static_cast<int>(std::floor((i - first + 1) * width));
        painter.fillRect(QRect(left, inside.bottom() - height + 1, qMax(right - left - 1, 1), height), color);
    }
}

QString LatencyTable::spreadTip(const QPoint &at) const
{
    const int row = rowAt(at.y());
    if (row < 0 || columnAt(at.x()) != LatencyModel::Spread)
        return {};
    const QRect area = cell(LatencyModel::Spread, rowRect(row));
    const auto [first, end] = m_model->bars();
    const int number = first + (at.x() - area.left()) * (end - first) / qMax(area.width(), 1);
    if (number < first || number >= end)
        return {};
    const LatencyHistogram &latencies = m_model->tally(row).latencies;
    return LatencyChart::words(latencies.bar(number), latencies.count());
}

bool LatencyTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QString tip = spreadTip(help->pos()); !tip.isEmpty()) {
            QToolTip::showText(help->globalPos(), tip, viewport());
            return true;
        }
    }
    return FlatTable::viewportEvent(event);
}

void LatencyTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    FlatTable::resizeEvent(event);
}

} // namespace Sockeye
