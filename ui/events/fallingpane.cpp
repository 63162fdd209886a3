// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/fallingpane.h"

#include <algorithm>
#include <QScreen>

namespace Sockeye {

FallingPane::FallingPane(const QString &accessibleName, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(accessibleName);
}

void FallingPane::fallFrom(const QWidget &widget)
{
    const QRect room = widget.screen()->availableGeometry();
    const QRect from(widget.mapToGlobal(QPoint(0, 0)), widget.size());
    resize(std::min(width(), room.width()), std::min(height(), room.height()));
    const int left = std::clamp(from.right() - width(), room.left(), room.left() + room.width() - width());
    const int top = std::clamp(from.bottom() + 1, room.top(), room.top() + room.height() - height());
    move(left, top);
    show();
}

} // namespace Sockeye
