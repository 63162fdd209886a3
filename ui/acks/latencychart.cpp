// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/latencychart.h"

#include "theme/theme.h"
#include "theme/words.h"

#include <array>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {

struct Percentile {
    double share;
    const char *name;
};
constexpr std::array<Percentile, 3> Percentiles{{{0.5, "p50"}, {0.95, "p95"}, {0.99, "p99"}}};

} // namespace

LatencyChart::LatencyChart(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Latency histogram"));
}

QSize LatencyChart::sizeHint() const
{
    return {260, 120};
}

QSize LatencyChart::minimumSizeHint() const
{
    return {140, 60};
}

void LatencyChart::show(const QString &title, const LatencyHistogram &latencies)
{
    m_title = title;
    m_latencies = latencies;
    m_bars.clear();
    if (latencies.count() > 0) {
        const int last = LatencyHistogram::barOf(latencies.longest());
        for (int i = LatencyHistogram::barOf(latencies.shortest()); i <= last; ++i)
            m_bars.push_back(latencies.bar(i));
    }
    setAccessibleDescription(tr("%1: p50 %2, p95 %3, p99 %4")
                                 .arg(title, Words::duration(latencies.percentile(0.5)),
                                      Words::duration(latencies.percentile(0.95)),
                                      Words::duration(latencies.percentile(0.99))));
    update();
}

QString LatencyChart::words(const LatencyHistogram::Bar &bar, qsizetype all)
{
    return tr("%1 to %2: %3 of %4 answers")
        .arg(Words::duration(bar.from), Words::duration(bar.to), Words::count(bar.count), Words::count(all));
}

QRect LatencyChart::plot() const
{
    const int line = fontMetrics().height();
    return rect().adjusted(Theme::Gap, 2 * line + Theme::SmallGap, -Theme::Gap, -line - Theme::SmallGap);
}

int LatencyChart::left(std::size_t bar) const
{
    const QRect area = plot();
    return area.left() + area.width() * static_cast<int>(bar) / qMax(static_cast<int>(m_bars.size()), 1);
}

int LatencyChart::placeOf(std::chrono::microseconds latency) const
{
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const LatencyHistogram::Bar &bar = m_bars[i];
        if (latency >= bar.to)
            continue;
        const auto wide = qMax((bar.to - bar.from).count(), std::chrono::microseconds::rep{1});
        return left(i) + static_cast<int>((left(i + 1) - left(i)) * (latency - bar.from).count() / wide);
    }
    return plot().right();
}

QString LatencyChart::wordsAt(const QPoint &at) const
{
    const QRect area = plot();
    if (m_bars.empty() || at.x() < area.left() || at.x() > area.right())
        return {};
    std::size_t bar = 0;
    while (bar + 1 < m_bars.size() && left(bar + 1) <= at.x())
        ++bar;
    return words(m_bars[bar], m_latencies.count());
}

void LatencyChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(Theme::color(palette(), Meaning::Muted));
    const QRect top(Theme::Gap, 2, width() - 2 * Theme::Gap, fontMetrics().height());
    const QString title = m_bars.empty() ? tr("%1: no answer yet").arg(m_title) : m_title;
    painter.drawText(top, Qt::AlignLeft, fontMetrics().elidedText(title, Qt::ElideRight, top.width()));
    if (m_bars.empty() || plot().height() < fontMetrics().height())
        return;
    paintBars(painter);
    paintScale(painter);
    paintPercentiles(painter);
}

void LatencyChart::paintBars(QPainter &painter) const
{
    qsizetype most = 1;
    for (const LatencyHistogram::Bar &bar : m_bars)
        most = qMax(most, bar.count);
    const QRect area = plot();
    const QColor color = Theme::color(palette(), Meaning::Accent);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        if (m_bars[i].count == 0)
            continue;
        const int height = qMax(2, static_cast<int>(area.height() * m_bars[i].count / most));
        painter.fillRect(QRect(left(i), area.bottom() - height + 1, qMax(left(i + 1) - left(i) - 1, 1), height), color);
    }
    painter.fillRect(area.left(), area.bottom() + 1, area.width(), 1, Theme::color(palette(), Meaning::Line));
}

/// As many moments of the scale as there is room for.
void LatencyChart::paintScale(QPainter &painter) const
{
    painter.setPen(Theme::color(palette(), Meaning::Muted));
    const int below = plot().bottom() + 3;
    int free = 0;
    for (std::size_t i = 0; i <= m_bars.size(); ++i) {
        const QString text = Words::duration(i < m_bars.size() ? m_bars[i].from : m_bars.back().to);
        const int wide = fontMetrics().horizontalAdvance(text);
        const int from = qBound(0, left(i) - wide / 2, qMax(width() - wide, 0));
        if (from < free)
            continue;
        painter.drawText(QPoint(from, below + fontMetrics().ascent()), text);
        free = from + wide + 2 * Theme::Gap;
    }
}

void LatencyChart::paintPercentiles(QPainter &painter) const
{
    const QRect area = plot();
    painter.setPen(QPen(Theme::color(palette(), Meaning::Warning), 1, Qt::DashLine));
    QStringList texts;
    for (const auto &[share, name] : Percentiles) {
        const auto latency = m_latencies.percentile(share);
        const int at = placeOf(latency);
        painter.drawLine(at, area.top(), at, area.bottom());
        texts += QStringLiteral("%1 %2").arg(QLatin1String(name), Words::duration(latency));
    }
    const QRect line(Theme::Gap, fontMetrics().height(), width() - 2 * Theme::Gap, fontMetrics().height() + 2);
    painter.setPen(Theme::color(palette(), Meaning::Warning));
    const QString text = texts.join(QStringLiteral("   "));
    painter.drawText(line, Qt::AlignLeft, fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

bool LatencyChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), wordsAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Sockeye
