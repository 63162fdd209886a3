// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/statedot.h"
#include <QPainter>

namespace Sockeye {

StateDot::StateDot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(ConnectionStatus::State::Closed);
}

void StateDot::setState(ConnectionStatus::State state)
{
    using State = ConnectionStatus::State;
    const QString called = name(state);
    setToolTip(called);
    setAccessibleName(called);
    if (state == State::Closed)
        setMeaning(Theme::Meaning::Muted, false);
    else
        setMeaning(state == State::Connected ? Theme::Meaning::Good : Theme::Meaning::Warning, true);
}

void StateDot::setMeaning(Theme::Meaning meaning, bool filled)
{
    m_meaning = meaning;
    m_filled = filled;
    update();
}

QString StateDot::name(ConnectionStatus::State state)
{
    switch (state) {
    case ConnectionStatus::State::Connecting:
        return tr("connecting…");
    case ConnectionStatus::State::Connected:
        return tr("connected");
    case ConnectionStatus::State::Reconnecting:
        return tr("reconnecting…");
    default:
        return tr("not connected");
    }
}

void StateDot::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = Theme::color(palette(), m_meaning);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(m_filled ? QBrush(color) : Qt::NoBrush);
    painter.drawEllipse(QRectF(rect()).center(), 4.0, 4.0);
}

} // namespace Sockeye
