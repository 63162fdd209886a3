// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen by the keyboard, and the selected time. See timelineview.h.
#include "timeline/timelineview.h"

#include <QFocusEvent>
#include <QScrollBar>

namespace Sockeye {

void TimelineView::selectRange(Time from, Time to)
{
    m_range = std::minmax(from, to);
    update();
    Q_EMIT changed();
    Q_EMIT timeRangeSelected(m_range->first, m_range->second);
}

void TimelineView::clearRange()
{
    if (!m_range)
        return;
    m_range.reset();
    update();
    Q_EMIT changed();
    Q_EMIT timeRangeCleared();
}

void TimelineView::selectVisible()
{
    selectRange(std::max(m_scene.span.start, m_scene.fold.begin()), std::min(m_scene.span.end(), m_scene.now));
}

void TimelineView::zoomToRange()
{
    if (m_range)
        look(TimeSpan::fitting(m_range->first, m_range->second, m_scene.span.width));
}

void TimelineView::dragRange(double x)
{
    const QRect plot = m_scene.layout.plot();
    const Time time = m_scene.timeAt(std::clamp(x, plot.left() + 0.0, plot.right() + 1.0));
    m_range = std::minmax(m_anchor, time);
    update();
    Q_EMIT changed();
}

void TimelineView::choose(const TimelineScene::Hit &hit)
{
    m_chosen = hit;
    const QRect lane = m_scene.layout.lane(hit.lane);
    const QRect plot = m_scene.layout.plot();
    if (lane.bottom() > plot.bottom())
        m_scroll->setValue(m_scene.layout.scrolled() + lane.bottom() - plot.bottom());
    else if (lane.top() < plot.top())
        m_scroll->setValue(m_scene.layout.scrolled() - (plot.top() - lane.top()));
    setAccessibleDescription(m_words.spoken(m_scene, hit));
    update();
}

void TimelineView::letGo()
{
    m_chosen = {};
    describe();
    update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        letGo();
}

// Tab goes from span to span once one is chosen and, behind the last, on to the next widget. Before that it passes by:
// nobody wants to go through every span to get to the composer.
bool TimelineView::focusNextPrevChild(bool next)
{
    if (m_chosen.record < 0 || !hasFocus() || !chooseNext(next))
        return QWidget::focusNextPrevChild(next);
    return true;
}

bool TimelineView::chooseNext(bool next)
{
    const auto stops = m_scene.stops();
    const auto same = [this](const TimelineScene::Hit &hit) {
        return hit.what == m_chosen.what && hit.lane == m_chosen.lane && hit.first <= m_chosen.first
            && m_chosen.first < hit.first + hit.count;
    };
    const auto at = m_chosen.record < 0 ? stops.end() : std::ranges::find_if(stops, same);
    if (stops.empty() || (at != stops.end() && (next ? std::next(at) == stops.end() : at == stops.begin())))
        return false;
    if (at == stops.end())
        choose(next ? stops.front() : stops.back());
    else
        choose(*(next ? std::next(at) : std::prev(at)));
    return true;
}

} // namespace Sockeye
