// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/lineview.h"
#include "theme/theme.h"
#include <cmath>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace Sockeye {

LineView::LineView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFont(Theme::codeFont());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

int LineView::lineHeight() const
{
    return fontMetrics().lineSpacing() + 1;
}

int LineView::columnWidth() const
{
    return std::max(1, static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(u'0'))));
}

qsizetype LineView::firstLine() const
{
    return verticalScrollBar()->value();
}

void LineView::select(qsizetype from, qsizetype to)
{
    m_anchor = std::clamp<qsizetype>(from, 0, length());
    m_position = std::clamp<qsizetype>(to, 0, length());
    viewport()->update();
}

void LineView::selectAll()
{
    select(0, length());
}

void LineView::copy() const
{
    QGuiApplication::clipboard()->setText(hasSelection() ? copied(selectionStart(), selectionEnd())
                                                         : copied(0, length()));
}

void LineView::startOver()
{
    m_anchor = m_position = 0;
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    updateScrollBars();
    viewport()->update();
}

void LineView::updateScrollBars()
{
    const int page = std::max(1, viewport()->height() / lineHeight());
    const auto last = std::min<qsizetype>(lineCount() - page, std::numeric_limits<int>::max() - page);
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qsizetype>(last, 0)));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(columnWidth());
    horizontalScrollBar()->setRange(0, std::max(0, textWidth() + 2 * Theme::Gap - viewport()->width()));
}

void LineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    painter.translate(Theme::Gap - horizontalScrollBar()->value(), 0);
    const int height = lineHeight();
    const qsizetype first = firstLine() + event->rect().top() / height;
    const qsizetype last = std::min(firstLine() + event->rect().bottom() / height + 1, lineCount());
    for (qsizetype line = first; line < last; ++line)
        paintLine(painter, line, static_cast<int>(line - firstLine()) * height + Theme::SmallGap / 2);
}

void LineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitWidth(viewport()->width() - 2 * Theme::Gap);
    updateScrollBars();
}

qsizetype LineView::positionAt(QPoint point) const
{
    if (lineCount() == 0)
        return 0;
    const int row = point.y() < 0 ? -1 : point.y() / lineHeight();
    const qsizetype line = std::clamp<qsizetype>(firstLine() + row, 0, lineCount() - 1);
    return positionAt(line, point.x() - Theme::Gap + horizontalScrollBar()->value());
}

void LineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_position = positionAt(event->position().toPoint());
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = m_position;
    viewport()->update();
}

void LineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const int y = event->position().toPoint().y();
    if (y < 0 || y > viewport()->height())
        verticalScrollBar()->triggerAction(y < 0 ? QScrollBar::SliderSingleStepSub : QScrollBar::SliderSingleStepAdd);
    m_position = positionAt(event->position().toPoint());
    viewport()->update();
}

void LineView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void LineView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(hasSelection() ? tr("Copy selection") : tr("Copy everything"), this, &LineView::copy);
    menu.addAction(tr("Select all"), this, &LineView::selectAll);
    menu.exec(event->globalPos());
}

void LineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible()) {
        fitWidth(viewport()->width() - 2 * Theme::Gap);
        updateScrollBars();
    }
}

} // namespace Sockeye
