// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/editorgrip.h"
#include "theme/theme.h"
#include <QMouseEvent>
#include <QPainter>

namespace Sockeye {

namespace {

constexpr int Height = 5;
constexpr int Width = 28; // of the line that shows where to take hold

} // namespace

EditorGrip::EditorGrip(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(Height);
    setCursor(Qt::SizeVerCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Draw to change the height; double-click to fit the text"));
}

void EditorGrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const auto meaning = underMouse() ? Theme::Meaning::Accent : Theme::Meaning::Line;
    painter.setPen(QPen(Theme::color(palette(), meaning), 2));
    painter.drawLine((width() - Width) / 2, Height / 2, (width() + Width) / 2, Height / 2);
}

void EditorGrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_from = event->globalPosition().toPoint().y();
    Q_EMIT begun();
}

void EditorGrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT drawn(event->globalPosition().toPoint().y() - m_from);
}

void EditorGrip::mouseDoubleClickEvent(QMouseEvent * /*event*/)
{
    Q_EMIT fitRequested();
}

} // namespace Sockeye
