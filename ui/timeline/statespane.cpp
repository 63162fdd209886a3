// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/statespane.h"

#include "theme/theme.h"
#include "theme/words.h"
#include "timeline/timelinelayout.h"

#include <cmath>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Sockeye {

using Theme::Meaning;
using State = ConnectionStates::State;
using Transition = ConnectionStates::Transition;

namespace {

constexpr double BadgeHeight = 15;

} // namespace

StatesPane::StatesPane(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("States of the connection"));
    QFont small = font();
    if (small.pointSizeF() > 1) {
        small.setPointSizeF(small.pointSizeF() - 1);
        setFont(small);
    }
    describe();
}

void StatesPane::showStates(const ConnectionStates &states, const TimeAxis &axis)
{
    const auto moment = [](const ConnectionStates &of) {
        return of.latest() < 0 ? -1 : of.transitions()[static_cast<std::size_t>(of.latest())].last.record;
    };
    m_axis = axis;
    if (moment(states) == moment(m_states) && states.transitions().size() == m_states.transitions().size())
        return;
    m_states = states;
    m_chosen = std::min(m_chosen, static_cast<qsizetype>(states.transitions().size()) - 1);
    describe();
    update();
}

QString StatesPane::nameOf(State state)
{
    switch (state) {
    case State::Closed:
        return tr("closed");
    case State::Opening:
        return tr("opening");
    case State::OpenPolling:
        return tr("open\n(polling)");
    case State::Probing:
        return tr("probing");
    case State::Pausing:
        return tr("pausing");
    case State::OpenWebSocket:
        return tr("open\n(websocket)");
    case State::Reconnecting:
        return tr("reconnecting");
    case State::Closing:
        return tr("closing");
    }
    return {};
}

StateMap StatesPane::map() const
{
    constexpr double Tallest = 210; // the ways would become long
    QRectF place = QRectF(rect()).adjusted(Theme::Gap, TimelineLayout::AxisHeight + Theme::SmallGap, -Theme::Gap,
                                           -Theme::SmallGap);
    place.setHeight(std::min(place.height(), Tallest));
    return StateMap(place);
}

QPoint StatesPane::placeOf(const Transition &transition) const
{
    return map().badge(transition.from, transition.to).toPoint();
}

qsizetype StatesPane::transitionAt(QPointF point) const
{
    constexpr double Reach = 12;
    qsizetype found = -1;
    double distance = Reach;
    const auto &transitions = m_states.transitions();
    for (std::size_t i = 0; i < transitions.size(); ++i) {
        const QPointF away = map().badge(transitions[i].from, transitions[i].to) - point;
        if (std::hypot(away.x(), away.y()) < distance) {
            distance = std::hypot(away.x(), away.y());
            found = static_cast<qsizetype>(i);
        }
    }
    return found;
}

QString StatesPane::wordsOf(const Transition &transition) const
{
    const auto name = [](State state) { return nameOf(state).replace(u'\n', u' '); };
    return tr("From %1 to %2: taken %n time(s), the last time at %3", nullptr, static_cast<int>(transition.count))
        .arg(name(transition.from), name(transition.to), m_axis.clock(transition.last.time));
}

void StatesPane::describe()
{
    const QString state = tr("The connection is %1.").arg(nameOf(m_states.current()).replace(u'\n', u' '));
    setAccessibleDescription(m_chosen < 0 ? state
                                          : wordsOf(m_states.transitions()[static_cast<std::size_t>(m_chosen)]));
}

void StatesPane::choose(qsizetype number)
{
    m_chosen = number;
    describe();
    update();
}

void StatesPane::step(qsizetype by)
{
    const auto count = static_cast<qsizetype>(m_states.transitions().size());
    const qsizetype next = m_chosen < 0 && by < 0 ? count - 1 : m_chosen + by;
    if (next >= 0 && next < count)
        choose(next);
}

void StatesPane::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    choose(-1);
}

void StatesPane::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Right:
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen >= 0)
            Q_EMIT recordSelected(m_states.transitions()[static_cast<std::size_t>(m_chosen)].last.record);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StatesPane::mousePressEvent(QMouseEvent *event)
{
    const qsizetype number = transitionAt(event->position());
    if (event->button() == Qt::LeftButton && number >= 0)
        Q_EMIT recordSelected(m_states.transitions()[static_cast<std::size_t>(number)].last.record);
}

void StatesPane::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(transitionAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool StatesPane::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype number = transitionAt(help->pos());
    if (number < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), wordsOf(m_states.transitions()[static_cast<std::size_t>(number)]), this);
    return true;
}

void StatesPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    paintTitle(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &[from, to] : StateMap::usual())
        paintWay(painter, from, to, Theme::color(palette(), Meaning::Line), 1);
    const auto &transitions = m_states.transitions();
    for (std::size_t i = 0; i < transitions.size(); ++i) {
        const bool isLatest = static_cast<qsizetype>(i) == m_states.latest();
        paintWay(painter, transitions[i].from, transitions[i].to,
                 Theme::color(palette(), isLatest ? Meaning::Accent : Meaning::Muted), isLatest ? 2 : 1.2);
    }
    for (int i = 0; i < ConnectionStates::StateCount; ++i)
        paintState(painter, static_cast<State>(i));
    for (std::size_t i = 0; i < transitions.size(); ++i)
        paintBadge(painter, static_cast<qsizetype>(i));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(Theme::color(palette(), Meaning::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void StatesPane::paintTitle(QPainter &painter) const
{
    const QRect head(0, 0, width(), TimelineLayout::AxisHeight);
    const QColor line = Theme::color(palette(), Meaning::Line);
    painter.fillRect(head, Theme::color(palette(), Meaning::Panel));
    painter.fillRect(QRect(0, head.bottom(), width(), 1), line);
    painter.fillRect(QRect(0, 0, 1, height()), line);
    painter.setPen(Theme::color(palette(), Meaning::Muted));
    painter.drawText(head.adjusted(Theme::Gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, tr("States"));
}

void StatesPane::paintWay(QPainter &painter, State from, State to, const QColor &ink, double width) const
{
    const QPolygonF way = map().way(from, to);
    if (way.size() < 3)
        return;
    constexpr double Head = 5;
    painter.setPen(QPen(ink, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(way);
    const QPointF tip = way.last();
    const QPointF back = way[way.size() - 3] - tip;
    const QPointF along = back / std::max(std::hypot(back.x(), back.y()), 0.1) * Head;
    const QPointF aside(along.y() / 2, -along.x() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{tip, tip + along + aside, tip + along - aside});
}

void StatesPane::paintBadge(QPainter &painter, qsizetype number) const
{
    const Transition &transition = m_states.transitions()[static_cast<std::size_t>(number)];
    const QString words = Words::count(transition.count);
    const double width = std::max(painter.fontMetrics().horizontalAdvance(words) + 6.0, BadgeHeight);
    QRectF box(0, 0, width, BadgeHeight);
    box.moveCenter(map().badge(transition.from, transition.to));
    const bool isLatest = number == m_states.latest();
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(QPen(number == m_chosen ? palette().color(QPalette::Text)
                                           : Theme::color(palette(), isLatest ? Meaning::Accent : Meaning::Muted),
                        number == m_chosen ? 2 : 1));
    painter.drawRoundedRect(box, BadgeHeight / 2, BadgeHeight / 2);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, words);
}

void StatesPane::paintState(QPainter &painter, State state) const
{
    constexpr double Radius = 4;
    const QRectF box = map().box(state);
    const bool lit = state == m_states.current();
    painter.setPen(QPen(lit ? palette().color(QPalette::Highlight) : Theme::color(palette(), Meaning::Muted), 1));
    painter.setBrush(lit ? palette().color(QPalette::Highlight) : Theme::color(palette(), Meaning::Panel));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter.setPen(palette().color(lit ? QPalette::HighlightedText : QPalette::Text));
    QString name = nameOf(state);
    // Where two lines do not fit, the first word would say too little.
    if (box.height() < 2.0 * painter.fontMetrics().lineSpacing() - 4)
        name = name.section(u'\n', -1).remove(u'(').remove(u')');
    painter.drawText(box, Qt::AlignCenter, name);
}

} // namespace Sockeye
