// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/rowgrip.h"
#include "theme/theme.h"
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace Sockeye {

namespace {

constexpr int DotSize = 2;
constexpr int DotStep = 4;
constexpr int Dots = 10; // width of the two columns of dots

} // namespace

RowGrip::RowGrip(QWidget *parent)
    : QWidget(parent)
{
    setCursor(Qt::OpenHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Draw to move this argument (Alt+Shift+Up, Alt+Shift+Down)"));
}

void RowGrip::setNumber(int number)
{
    m_number = number;
    update();
}

QSize RowGrip::sizeHint() const
{
    return {Dots + fontMetrics().horizontalAdvance(QStringLiteral("00")) + Theme::SmallGap,
            std::max(fontMetrics().height() + Theme::Gap, Theme::RowHeight)};
}

void RowGrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QColor muted = Theme::color(palette(), Theme::Meaning::Muted);
    const bool isHot = underMouse() || m_isDrawn;
    const int top = (height() - 2 * DotStep - DotSize) / 2;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 2; ++column)
            painter.fillRect(1 + column * DotStep, top + row * DotStep, DotSize, DotSize,
                             isHot ? Theme::color(palette(), Theme::Meaning::Accent) : muted);
    }
    painter.setPen(muted);
    painter.drawText(rect().adjusted(Dots, 0, -2, 0), Qt::AlignRight | Qt::AlignVCenter, QString::number(m_number));
}

void RowGrip::mousePressEvent(QMouseEvent *event)
{
    m_from = event->globalPosition().toPoint();
}

void RowGrip::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint now = event->globalPosition().toPoint();
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    if (!m_isDrawn && (now - m_from).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDrawn = true;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT drawn(now);
}

void RowGrip::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_isDrawn = false;
    setCursor(Qt::OpenHandCursor);
    update();
}

} // namespace Sockeye
