// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpage.h"
#include "inspector/lineview.h"

namespace Sockeye {

bool InspectorPage::suits(const SocketIO::TraceRecord & /*record*/) const
{
    return true;
}

void InspectorPage::setRecord(const std::shared_ptr<const SocketIO::TraceRecord> &record)
{
    m_record = record;
    refill();
}

void InspectorPage::setSecretsShown(bool isShown)
{
    if (isShown == std::exchange(m_showsSecrets, isShown))
        return;
    refill();
}

void InspectorPage::refill()
{
    m_isFilled = false;
    if (isVisible())
        fillOnce();
    else
        drop();
}

void InspectorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillOnce();
}

void InspectorPage::fillOnce()
{
    if (std::exchange(m_isFilled, true) || !m_record)
        return;
    fill(*m_record);
    Q_EMIT contentChanged();
}

QByteArray InspectorPage::searched() const
{
    return lines() ? lines()->searched() : QByteArray();
}

void InspectorPage::setFound(const std::vector<ByteRange> &found)
{
    if (lines())
        lines()->setFound(found);
}

bool InspectorPage::goTo(const ByteRange &place)
{
    if (!lines())
        return false;
    lines()->select(place.from, place.to);
    lines()->reveal(place.from);
    return true;
}

} // namespace Sockeye
