// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/ackledger.h"

namespace SocketIO {

qint64 AckLedger::add(const QByteArray &event, TimePoint now, std::chrono::milliseconds timeout)
{
    const qint64 id = m_nextId++;
    m_entries.emplace_hint(m_entries.end(), id, Entry{now, deadlineAfter(now, timeout), timeout, event, false});
    return id;
}

void AckLedger::setTimeout(qint64 id, TimePoint now, std::chrono::milliseconds timeout)
{
    if (const auto found = m_entries.find(id); found != m_entries.end()) {
        found->second.timeout = timeout;
        found->second.deadline = deadlineAfter(now, timeout);
    }
}

void AckLedger::left(qint64 id, TimePoint now)
{
    if (const auto found = m_entries.find(id); found != m_entries.end()) {
        found->second.hasLeft = true;
        found->second.askedAt = now;
    }
}

std::optional<AckLedger::Entry> AckLedger::settle(qint64 id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return std::nullopt;
    Entry entry = std::move(found->second);
    m_entries.erase(found);
    return entry;
}

template <typename Predicate> QList<AckLedger::Overdue> AckLedger::takeIf(Predicate predicate)
{
    QList<Overdue> taken;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (predicate(entry->second)) {
            taken.append({entry->first, std::move(entry->second)});
            entry = m_entries.erase(entry);
        } else {
            ++entry;
        }
    }
    return taken;
}

QList<AckLedger::Overdue> AckLedger::expire(TimePoint now)
{
    return takeIf([now](const Entry &entry) { return entry.deadline <= now; });
}

QList<AckLedger::Overdue> AckLedger::takeLost(bool andBuffered)
{
    return takeIf([andBuffered](const Entry &entry) { return andBuffered || entry.hasLeft; });
}

TimePoint AckLedger::nextDeadline() const
{
    TimePoint earliest = Never;
    for (const auto &[id, entry] : m_entries)
        earliest = std::min(earliest, entry.deadline);
    return earliest;
}

} // namespace SocketIO
