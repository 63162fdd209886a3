// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/leftnamespaces.h"

#include "client/engine.h"
#include <algorithm>

namespace SocketIO {

void LeftNamespaces::keep(Entry &&entry, TimePoint now)
{
    if (isSettled(entry, now))
        return;
    const QByteArray nsp = entry.session.nsp();
    m_entries.insert_or_assign(nsp, std::move(entry));
    if (m_entries.size() < m_sweepAt)
        return;
    for (auto it = m_entries.begin(); it != m_entries.end();)
        it = isSettled(it->second, now) ? m_entries.erase(it) : std::next(it);
    m_sweepAt = std::max(FewEntries, 2 * m_entries.size());
}

std::optional<LeftNamespaces::Entry> LeftNamespaces::take(const QByteArray &nsp)
{
    auto node = m_entries.extract(nsp);
    if (node.empty())
        return std::nullopt;
    return std::move(node.mapped());
}

void LeftNamespaces::decided(Protocol protocol, TimePoint now)
{
    for (auto &[nsp, entry] : m_entries)
        (void)entry.session.decided(protocol, now); // nobody waits there
}

void LeftNamespaces::rootJoined(TimePoint now)
{
    for (auto &[nsp, entry] : m_entries)
        (void)entry.session.rootJoined(now);
}

bool LeftNamespaces::isSettled(Entry &entry, TimePoint now) const
{
    if (entry.farewell) {
        entry.session.pauseFrom(now);
        if (m_engine.hasLeft(*entry.farewell))
            entry.farewell.reset();
    }
    return entry.session.isSettled(now);
}

} // namespace SocketIO
