// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/listeners.h"

#include <algorithm>

namespace SocketIO {

namespace {

template <typename Predicate> void removeFrom(Listeners::Entries &entries, Predicate predicate)
{
    entries.removeIf([&](const auto &entry) {
        if (!predicate(*entry))
            return false;
        entry->isRemoved = true;
        return true;
    });
}

bool isOver(const std::shared_ptr<Listeners::Entry> &entry)
{
    return entry->isOver();
}

/// Lets go of those that are over; a list that is in order stays shared.
void letGo(Listeners::Entries &entries)
{
    if (std::any_of(entries.cbegin(), entries.cend(), isOver))
        entries.removeIf(isOver);
}

QList<int> numbersOf(const Listeners::Entries &entries)
{
    QList<int> numbers;
    for (const auto &entry : entries) {
        if (!entry->isOver())
            numbers.append(entry->number);
    }
    return numbers;
}

} // namespace

Listeners::Entries &Listeners::entriesOf(Scope scope, const QByteArray &name)
{
    if (scope == Scope::Any)
        return m_any;
    return scope == Scope::AnyOutgoing ? m_anyOutgoing : m_named[name];
}

int Listeners::add(Scope scope, const QByteArray &name, const QObject *context, Listener::Call call, Place place)
{
    const int number = m_nextNumber++;
    Entries &entries = entriesOf(scope, name);
    letGo(entries); // events that never come must not collect listeners that are over
    entries.insert(place == Place::First ? 0 : entries.size(),
                   std::make_shared<Entry>(
                       Entry{number, context, context != nullptr, scope == Scope::Once, false, std::move(call)}));
    return number;
}

void Listeners::remove(int number)
{
    const auto hasNumber = [number](const Entry &entry) { return entry.number == number; };
    for (auto named = m_named.begin(); named != m_named.end();) {
        const auto it = named++;
        removeFrom(it->second, hasNumber);
        if (it->second.isEmpty())
            erase(it);
    }
    removeFrom(m_any, hasNumber);
    removeFrom(m_anyOutgoing, hasNumber);
}

void Listeners::removeNamed(const QByteArray &name)
{
    if (const auto named = m_named.find(name); named != m_named.end()) {
        removeFrom(named->second, [](const Entry &) { return true; });
        erase(named);
    }
}

void Listeners::erase(Named::iterator named)
{
    m_named.erase(named);
    m_recent = m_named.end();
}

void Listeners::removeAllNamed()
{
    for (auto &[name, entries] : m_named)
        removeFrom(entries, [](const Entry &) { return true; });
    m_named.clear();
    m_recent = m_named.end();
}

void Listeners::removeAny()
{
    removeFrom(m_any, [](const Entry &) { return true; });
}

void Listeners::removeAnyOutgoing()
{
    removeFrom(m_anyOutgoing, [](const Entry &) { return true; });
}

void Listeners::tidy()
{
    m_isUntidy = false;
    letGo(m_any);
    letGo(m_anyOutgoing);
    for (auto named = m_named.begin(); named != m_named.end();) {
        const auto it = named++;
        letGo(it->second);
        if (it->second.isEmpty())
            erase(it);
    }
}

Listeners::Audience Listeners::incoming(const QByteArray &name)
{
    if (m_isUntidy)
        tidy();
    if (m_recent == m_named.end() || m_recent->first != name)
        m_recent = m_named.find(name);
    return {m_any, m_recent == m_named.end() ? Entries() : m_recent->second};
}

Listeners::Entries Listeners::outgoing()
{
    if (m_isUntidy)
        tidy();
    return m_anyOutgoing;
}

void Listeners::call(Entry &entry, const Event &event)
{
    if (entry.isOver()) {
        m_isUntidy = m_isUntidy || !entry.isRemoved;
        return;
    }
    if (entry.isOnce) { // before the call: the handler may bring the next such event about
        entry.isRemoved = true;
        if (const auto named = m_named.find(event.utf8Name()); named != m_named.end()) {
            letGo(named->second);
            if (named->second.isEmpty())
                erase(named);
        }
    }
    entry.call(event);
}

QList<int> Listeners::named(const QByteArray &name) const
{
    const auto named = m_named.find(name);
    return named == m_named.end() ? QList<int>() : numbersOf(named->second);
}

QList<int> Listeners::any() const
{
    return numbersOf(m_any);
}

QList<int> Listeners::anyOutgoing() const
{
    return numbersOf(m_anyOutgoing);
}

} // namespace SocketIO
