// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/chartplot.h"

#include "theme/theme.h"
#include "theme/words.h"

#include <algorithm>
#include <QMouseEvent>
#include <QPainter>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {
constexpr int ScaleWidth = 76;
constexpr int GridLines = 4;
constexpr int PointSize = 5;
constexpr qsizetype DotsUpTo = 60;

QString number(double value)
{
    return QString::number(value, 'g', 7);
}
} // namespace

ChartPlot::ChartPlot(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Chart"));
    setMouseTracking(true);
    setMinimumSize(260, 120);
}

void ChartPlot::setSeries(const ChartSeries *series)
{
    m_series = series;
    m_pointed = -1;
    update();
}

QRect ChartPlot::area() const
{
    return rect().adjusted(ScaleWidth, Theme::Gap, -Theme::Gap, -fontMetrics().height() - Theme::Gap);
}

QPointF ChartPlot::placeOf(const ChartSeries::Point &point) const
{
    const QRect room = area();
    const auto &points = m_series->points();
    const auto span = static_cast<double>((points.back().time - points.front().time).count());
    const double range = m_series->most() - m_series->least();
    // A single moment and a single value lie in the middle.
    const double x = span > 0 ? static_cast<double>((point.time - points.front().time).count()) / span : 0.5;
    const double y = range > 0 ? (point.value - m_series->least()) / range : 0.5;
    return {room.left() + x * (room.width() - 1), room.bottom() - y * (room.height() - 1)};
}

void ChartPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (!m_series || m_series->points().empty())
        return;
    paintScale(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLine(painter);
    if (m_pointed >= 0 && m_pointed < static_cast<qsizetype>(m_series->points().size())) {
        painter.setBrush(Theme::color(palette(), Meaning::Accent));
        painter.drawEllipse(placeOf(m_series->points()[static_cast<std::size_t>(m_pointed)]), PointSize, PointSize);
    }
}

void ChartPlot::paintScale(QPainter &painter) const
{
    const QRect room = area();
    const double range = m_series->most() - m_series->least();
    for (int line = 0; line <= GridLines; ++line) {
        const double part = static_cast<double>(line) / GridLines;
        const int y = room.bottom() - static_cast<int>(part * (room.height() - 1));
        painter.setPen(Theme::color(palette(), Meaning::Line));
        painter.drawLine(room.left(), y, room.right(), y);
        if (range <= 0 && line != GridLines / 2)
            continue;
        painter.setPen(Theme::color(palette(), Meaning::Muted));
        const QRect label(0, y - fontMetrics().height() / 2, ScaleWidth - Theme::Gap, fontMetrics().height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, number(m_series->least() + part * range));
    }
    const auto &points = m_series->points();
    const QRect foot(room.left(), room.bottom() + Theme::SmallGap, room.width(), fontMetrics().height());
    painter.setPen(Theme::color(palette(), Meaning::Muted));
    painter.drawText(foot, Qt::AlignLeft, QStringLiteral("0"));
    painter.drawText(foot, Qt::AlignRight,
                     QStringLiteral("+%1").arg(Words::duration(points.back().time - points.front().time)));
}

void ChartPlot::paintLine(QPainter &painter) const
{
    const auto &points = m_series->points();
    painter.setPen(QPen(Theme::color(palette(), Meaning::Accent), 1.5));
    // Within a column of pixels only its ends, its highest and its lowest point are seen.
    QPolygonF line;
    int column = -1;
    QPointF low;
    QPointF high;
    QPointF last;
    const auto endColumn = [&] {
        if (column >= 0)
            line << low << high << last;
    };
    for (const ChartSeries::Point &point : points) {
        const QPointF at = placeOf(point);
        if (static_cast<int>(at.x()) != column) {
            endColumn();
            column = static_cast<int>(at.x());
            line << at;
            low = high = at;
        }
        low = at.y() > low.y() ? at : low;
        high = at.y() < high.y() ? at : high;
        last = at;
    }
    endColumn();
    painter.drawPolyline(line);
    if (static_cast<qsizetype>(points.size()) > DotsUpTo)
        return;
    painter.setBrush(Theme::color(palette(), Meaning::Accent));
    for (const ChartSeries::Point &point : points)
        painter.drawEllipse(placeOf(point), 2, 2);
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_series || m_series->points().empty())
        return;
    const auto &points = m_series->points();
    const QRect room = area();
    const auto span = static_cast<double>((points.back().time - points.front().time).count());
    const double part = std::clamp((event->position().x() - room.left()) / std::max(1, room.width() - 1), 0.0, 1.0);
    const auto wanted = points.front().time + std::chrono::microseconds(static_cast<qint64>(part * span));
    auto nearest = std::lower_bound(
        points.begin(), points.end(), wanted,
        [](const ChartSeries::Point &point, std::chrono::microseconds time) { return point.time < time; });
    if (nearest == points.end()
        || (nearest != points.begin() && wanted - std::prev(nearest)->time < nearest->time - wanted))
        --nearest;
    m_pointed = nearest - points.begin();
    Q_EMIT pointed(m_pointed);
    update();
}

void ChartPlot::leaveEvent(QEvent *event)
{
    m_pointed = -1;
    Q_EMIT pointed(-1);
    update();
    QWidget::leaveEvent(event);
}

} // namespace Sockeye
