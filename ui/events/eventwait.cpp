// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventwait.h"

#include "events/eventmodel.h"

#include <utility>

namespace Sockeye {

EventWait::EventWait(const EventModel *events, QObject *parent)
    : QObject(parent)
    , m_events(events)
{
    connect(events, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { look(first, last); });
    connect(events, &EventModel::logChanged, this, [this] {
        if (std::exchange(m_isOn, false))
            Q_EMIT stopped();
    });
    connect(events, &EventModel::cameByState, this, [this](qsizetype record) {
        if (m_isOn)
            end(record);
    });
}

void EventWait::start()
{
    m_from = m_events->log() ? m_events->log()->size() : 0;
    m_since.start();
    m_isOn = true;
}

/// Rows of before are inserted too, while a filter is looking for them.
void EventWait::look(int first, int last)
{
    if (!m_isOn || m_events->row(last).record < m_from)
        return;
    while (m_events->row(first).record < m_from)
        ++first;
    end(m_events->row(first).record);
}

void EventWait::end(qsizetype record)
{
    m_isOn = false;
    Q_EMIT came(record, std::chrono::microseconds(m_since.nsecsElapsed() / 1000));
}

} // namespace Sockeye
