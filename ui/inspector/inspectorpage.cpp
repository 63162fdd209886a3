// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpage.h"

namespace Sockeye {

void InspectorPage::setRecord(const std::shared_ptr<const SocketIO::TraceRecord> &record)
{
    m_record = record;
    m_isFilled = false;
    if (isVisible())
        fillOnce();
}

void InspectorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillOnce();
}

void InspectorPage::fillOnce()
{
    if (!std::exchange(m_isFilled, true) && m_record)
        fill(*m_record);
}

} // namespace Sockeye
