// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/lineview.h"
#include "theme/theme.h"
#include <algorithm>
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
    Q_EMIT selectionChanged();
}

void LineView::reveal(qsizetype position)
{
    if (lineCount() == 0)
        return;
    const qsizetype line = lineOf(std::clamp<qsizetype>(position, 0, length()));
    const int page = std::max(1, viewport()->height() / lineHeight());
    if (line < firstLine() || line >= firstLine() + page)
        verticalScrollBar()->setValue(static_cast<int>(std::max<qsizetype>(line - page / 3, 0)));
    const int x = xOf(line, position) + Theme::Gap;
    QScrollBar *bar = horizontalScrollBar();
    if (x < bar->value() || x > bar->value() + viewport()->width() - 2 * columnWidth())
        bar->setValue(x - viewport()->width() / 2);
    viewport()->update();
}

void LineView::setFound(std::vector<ByteRange> found)
{
    m_found = std::move(found);
    viewport()->update();
}

bool LineView::isFound(qsizetype position) const
{
    const auto after = std::upper_bound(m_found.begin(), m_found.end(), position,
                                        [](qsizetype at, const ByteRange &range) { return at < range.from; });
    return after != m_found.begin() && position < std::prev(after)->to;
}

QColor LineView::foundColor() const
{
    QColor color = Theme::color(palette(), Theme::Meaning::Warning);
    color.setAlpha(70);
    return color;
}

void LineView::moveTo(qsizetype position, bool selects)
{
    m_position = std::clamp<qsizetype>(position, 0, length());
    if (!selects)
        m_anchor = m_position;
    reveal(m_position);
    Q_EMIT selectionChanged();
}

bool LineView::moveByKey(const QKeyEvent &event)
{
    const bool selects = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool isFar = event.modifiers().testFlag(Qt::ControlModifier);
    const qsizetype line = lineCount() > 0 ? lineOf(m_position) : 0;
    const auto toLine = [&](qsizetype to) {
        if (to >= 0 && to < lineCount())
            moveTo(positionAt(to, xOf(line, m_position)), selects);
    };
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveTo(nextTo(m_position, event.key() == Qt::Key_Left ? -1 : 1), selects);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        toLine(event.key() == Qt::Key_Up ? line - 1 : line + 1);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End: {
        const bool isHome = event.key() == Qt::Key_Home;
        // Without Ctrl and Shift the view goes there, as it always did.
        if (!isFar && !selects)
            verticalScrollBar()->setValue(isHome ? 0 : verticalScrollBar()->maximum());
        moveTo(isHome ? 0 : length(), selects);
        return true;
    }
    default:
        return false;
    }
}

void LineView::paintCaret(QPainter &painter)
{
    if (!hasFocus() || hasSelection() || lineCount() == 0)
        return;
    const qsizetype line = lineOf(m_position);
    const qsizetype row = line - firstLine();
    if (row < 0 || row * lineHeight() > viewport()->height())
        return;
    painter.fillRect(xOf(line, m_position), static_cast<int>(row) * lineHeight() + Theme::SmallGap / 2, 1, lineHeight(),
                     palette().color(QPalette::Text));
}

void LineView::selectAll()
{
    select(0, length());
}

void LineView::copy() const
{
    QGuiApplication::clipboard()->setText(copiedText());
}

QString LineView::copiedText() const
{
    return hasSelection() ? copied(selectionStart(), selectionEnd()) : copied(0, length());
}

void LineView::startOver()
{
    m_anchor = m_position = 0;
    m_found.clear();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    updateScrollBars();
    viewport()->update();
    Q_EMIT selectionChanged();
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
    paintCaret(painter);
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
    Q_EMIT selectionChanged();
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
    Q_EMIT selectionChanged();
}

void LineView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (!moveByKey(*event))
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
