// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/recentsources.h"

namespace SocketIO {

void RecentSources::remember(const QByteArray &source, quint64 position)
{
    release(m_next);
    quint8 &chain = m_chains[chainOf(source)];
    m_items[m_next] = {source.constData(), source, position, chain};
    chain = static_cast<quint8>(m_next);
    m_next = (m_next + 1) % Count;
}

void RecentSources::forget(quint64 from, quint64 to)
{
    for (size_t index = 0; index < Count; ++index) {
        if (m_items[index].position >= from && m_items[index].position < to)
            release(index);
    }
}

void RecentSources::release(size_t index)
{
    Item &item = m_items[index];
    if (!item.start)
        return;
    quint8 *link = &m_chains[chainOf(item.source)];
    while (*link != index)
        link = &m_items[*link].next;
    *link = item.next;
    item = {};
}

} // namespace SocketIO
