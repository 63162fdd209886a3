// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer, wheel and keys. See timelineview.h.
#include "timeline/timelineview.h"

#include <cmath>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace Sockeye {

namespace {

double plotX(const TimelineScene &scene, QPointF position)
{
    return std::clamp(position.x() - scene.layout.plot().left(), 0.0, static_cast<double>(scene.span.width));
}

} // namespace

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString words = tipAt(help->pos());
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words, this);
    return true;
}

QString TimelineView::tipAt(QPoint position) const
{
    const auto lane = m_scene.layout.laneAt(position.y());
    if (!lane || position.x() >= m_scene.layout.plot().left())
        return m_words.tooltip(m_scene, m_scene.hitAt(position));
    if (!TimelineLayout::isNamespace(*lane))
        return {};
    const auto number = static_cast<std::size_t>(TimelineLayout::namespaceOf(*lane));
    return tr("Namespace %1").arg(QString::fromUtf8(m_scene.fold.namespaces()[number].nsp)).toHtmlEscaped();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    constexpr double ZoomPerDegree = 1.02; // a notch of 15 degrees is a third
    constexpr double DegreeUnits = 8;
    const QPoint angle = event->angleDelta();
    const bool sideways = angle.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->modifiers().testFlag(Qt::ControlModifier))
        m_scroll->setValue(m_scroll->value() - angle.y() / 4);
    else if (sideways)
        look(m_scene.span.panned(angle.x() != 0 ? angle.x() : angle.y()));
    else
        look(m_scene.span.zoomed(std::pow(ZoomPerDegree, angle.y() / DegreeUnits), plotX(m_scene, event->position())));
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position();
    m_pressedSpan = m_scene.span;
    m_dragging = false;
    const bool isInPlot = m_pressedAt.x() >= m_scene.layout.plot().left();
    const bool onClock = m_pressedAt.y() < TimelineLayout::AxisHeight;
    m_selecting = isInPlot && !m_scene.fold.isEmpty() && (onClock || event->modifiers().testFlag(Qt::ShiftModifier));
    m_anchor = m_scene.timeAt(m_pressedAt.x());
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return point(event->position());
    const double moved = event->position().x() - m_pressedAt.x();
    if (!m_dragging && std::abs(moved) < QApplication::startDragDistance())
        return;
    m_dragging = true;
    if (m_selecting)
        return dragRange(event->position().x());
    setCursor(Qt::ClosedHandCursor);
    look(m_pressedSpan.panned(moved));
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    unsetCursor();
    const bool selecting = std::exchange(m_selecting, false);
    if (std::exchange(m_dragging, false)) {
        if (selecting)
            Q_EMIT timeRangeSelected(m_range->first, m_range->second);
        return;
    }
    if (selecting)
        return clearRange();
    const auto hit = m_scene.hitAt(event->position());
    if (hit.record >= 0)
        Q_EMIT recordSelected(hit.record);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->position().y() >= TimelineLayout::AxisHeight)
        fitAll();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    constexpr double Step = 0.1;
    constexpr double FarStep = 0.5;
    const double step = (event->modifiers().testFlag(Qt::ShiftModifier) ? FarStep : Step) * m_scene.span.width;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_Left:
        return look(m_scene.span.panned(step));
    case Qt::Key_Right:
        return look(m_scene.span.panned(-step));
    case Qt::Key_Home:
        return look(m_scene.span.panned(m_scene.span.x(m_scene.fold.begin()) * -1 + Step * step));
    case Qt::Key_End:
        return follow();
    case Qt::Key_F:
        return fitAll();
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return m_scroll->triggerAction(event->key() == Qt::Key_PageUp ? QScrollBar::SliderPageStepSub
                                                                      : QScrollBar::SliderPageStepAdd);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen.record >= 0)
            Q_EMIT recordSelected(m_chosen.record);
        else
            chooseNext(true);
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        chooseNext(event->key() == Qt::Key_Down);
        return;
    case Qt::Key_Escape:
        return m_chosen.record >= 0 ? letGo() : clearRange();
    default:
        return QWidget::keyPressEvent(event);
    }
}

void TimelineView::point(QPointF position)
{
    const auto hit = m_scene.hitAt(position);
    m_hovered = hit;
    const bool inPlot = m_scene.layout.plot().left() <= position.x();
    m_pointer = inPlot ? std::optional(plotX(m_scene, position)) : std::nullopt;
    setCursor(hit.record >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void TimelineView::leaveEvent(QEvent *)
{
    m_hovered = {};
    m_pointer.reset();
    update();
}

} // namespace Sockeye
