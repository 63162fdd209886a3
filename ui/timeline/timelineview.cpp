// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelineview.h"

#include "theme/theme.h"
#include "timeline/timelinepainter.h"

#include <cmath>
#include <QPainter>
#include <QScrollBar>

namespace Sockeye {

using namespace std::chrono_literals;

namespace {

// While nobody has chosen: all of a young log, the last minute of an old one (two heartbeats).
constexpr TimeSpan::Time Youngest = 250ms;
constexpr TimeSpan::Time Oldest = 1min;
// The present stays this far from the right edge.
constexpr double Ahead = 0.02;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollBar(Qt::Vertical, this))
{
    m_scroll->hide();
    m_scroll->setAccessibleName(tr("Lanes of the timeline"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_scroll, &QScrollBar::valueChanged, this, &TimelineView::scrollTo);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline of the connection"));
    QFont small = font();
    if (small.pointSizeF() > 1) {
        small.setPointSizeF(small.pointSizeF() - 1);
        setFont(small);
    }
    describe();
}

void TimelineView::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_log = std::move(log);
    m_words = TimelineWords(m_log);
    m_scene.fold = TimelineFold();
    m_scene.now = m_paintedNow = Time(0);
    m_cursor = LogCursor();
    m_hovered = m_chosen = {};
    m_pointer.reset();
    m_selecting = m_dragging = false;
    clearRange();
    m_following = m_growing = true;
    lookAtPresent();
    extend(Time(0));
    describe();
    update();
}

void TimelineView::extend(Time now)
{
    const bool isNew = m_log && m_cursor.advance(*m_log, [this](qsizetype record, const SocketIO::TraceView &view) {
        m_scene.fold.take(record, view);
    });
    if (isNew && m_chosen.record < 0)
        describe();
    if (m_scene.layout.namespaces() != static_cast<int>(m_scene.fold.namespaces().size()))
        arrange();
    m_scene.now = std::max(m_scene.fold.isLive() ? now : Time(0), m_scene.fold.end());
    if (m_following)
        lookAtPresent();
    // Time alone is worth painting when it moves something, or a second has passed on a running label.
    const Time visibly = std::min<Time>(m_scene.span.across(0.5), 1s);
    if (!isNew && m_scene.now - m_paintedNow < visibly)
        return;
    m_paintedNow = m_scene.now;
    update();
    Q_EMIT changed();
}

void TimelineView::describe()
{
    const QString words = m_words.description(m_scene.fold);
    if (words != accessibleDescription())
        setAccessibleDescription(words);
}

void TimelineView::setReserved(int pixels)
{
    m_reserved = pixels;
    update();
}

void TimelineView::lookAtPresent()
{
    TimeSpan &span = m_scene.span;
    if (m_growing) {
        const Time all = m_scene.now - m_scene.fold.begin();
        span = TimeSpan::fitting(m_scene.fold.begin(), m_scene.fold.begin() + std::clamp(all, Youngest, Oldest),
                                 span.width);
        if (all <= Oldest)
            return;
    }
    span.start = m_scene.now - span.length + span.across(Ahead * span.width);
}

void TimelineView::look(const TimeSpan &span)
{
    m_growing = false;
    m_scene.span = span.keptNear(m_scene.fold.begin(), m_scene.now);
    m_following = m_scene.fold.isLive() && m_scene.span.end() >= m_scene.now;
    m_pointer.reset();
    update();
    Q_EMIT changed();
}

void TimelineView::fitAll()
{
    look(TimeSpan::fitting(m_scene.fold.begin(), m_scene.now, m_scene.span.width));
}

void TimelineView::showUpgrade()
{
    const auto stretch = m_scene.fold.openingStretch();
    if (!stretch)
        return;
    // Room on the right for the words that say how it went.
    const Span *probe = m_scene.fold.row(TimelineFold::Row::Probe).last();
    const int words = probe && probe->number > 0 ? 270 : 150;
    const int width = m_scene.span.width;
    const Time room = (stretch->second - stretch->first) * words / std::max(width - words, words);
    look(TimeSpan::fitting(stretch->first, stretch->second + room, width));
}

void TimelineView::follow()
{
    m_growing = false;
    m_following = true;
    lookAtPresent();
    update();
    Q_EMIT changed();
}

void TimelineView::zoom(double factor)
{
    const double around = m_following ? m_scene.span.x(m_scene.now) : m_scene.span.width / 2.0;
    look(m_scene.span.zoomed(factor, around));
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    TimelinePainter timeline(m_scene, m_words, palette());
    timeline.hovered = m_hovered;
    timeline.chosen = m_chosen;
    timeline.range = m_range;
    timeline.pointer = m_pointer;
    timeline.reserved = m_reserved;
    timeline.paint(painter);
    if (hasFocus()) {
        painter.setPen(Theme::color(palette(), Theme::Meaning::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    arrange();
    if (m_following)
        lookAtPresent();
}

void TimelineView::arrange()
{
    const int namespaces = static_cast<int>(m_scene.fold.namespaces().size());
    const int scrolled = m_scene.layout.scrolled();
    m_scene.layout = TimelineLayout(size(), namespaces, scrolled);
    const int hidden = m_scene.layout.hiddenHeight();
    const int barWidth = hidden > 0 ? m_scroll->sizeHint().width() : 0;
    if (barWidth > 0) {
        m_scene.layout = TimelineLayout(size() - QSize(barWidth, 0), namespaces, scrolled);
        m_scroll->show();
        m_scroll->setGeometry(width() - barWidth, TimelineLayout::AxisHeight, barWidth,
                              height() - TimelineLayout::AxisHeight);
        m_scroll->setRange(0, hidden);
        m_scroll->setPageStep(m_scene.layout.plot().height());
        m_scroll->setSingleStep(Theme::RowHeight);
    } else {
        m_scroll->hide();
    }
    m_scene.span = m_scene.span.resized(m_scene.layout.plot().width());
}

void TimelineView::scrollTo(int scrolled)
{
    m_scene.layout = TimelineLayout(size() - QSize(m_scroll->isHidden() ? 0 : m_scroll->width(), 0),
                                    m_scene.layout.namespaces(), scrolled);
    m_scroll->setValue(m_scene.layout.scrolled());
    m_hovered = {};
    update();
}

} // namespace Sockeye
