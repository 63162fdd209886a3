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

} // namespace

int Listeners::add(Scope scope, const QByteArray &name, const QObject *context, Listener::Call call)
{
    const int number = m_nextNumber++;
    auto entry = std::make_shared<Entry>(
        Entry{number, context, context != nullptr, scope == Scope::Once, false, std::move(call)});
    if (scope == Scope::Any)
        m_any.push_back(std::move(entry));
    else if (scope == Scope::AnyOutgoing)
        m_anyOutgoing.push_back(std::move(entry));
    else
        m_named[name].push_back(std::move(entry));
    return number;
}

void Listeners::remove(int number)
{
    const auto hasNumber = [number](const Entry &entry) { return entry.number == number; };
    for (auto named = m_named.begin(); named != m_named.end();) {
        removeFrom(named->second, hasNumber);
        named = named->second.isEmpty() ? m_named.erase(named) : std::next(named);
    }
    removeFrom(m_any, hasNumber);
    removeFrom(m_anyOutgoing, hasNumber);
}

void Listeners::removeNamed(const QByteArray &name)
{
    removeFrom(m_named[name], [](const Entry &) { return true; });
    m_named.erase(name);
}

void Listeners::removeAny()
{
    removeFrom(m_any, [](const Entry &) { return true; });
    removeFrom(m_anyOutgoing, [](const Entry &) { return true; });
}

Listeners::Audience Listeners::incoming(const QByteArray &name)
{
    const auto named = m_named.find(name);
    if (named == m_named.end())
        return {m_any, {}};
    Audience audience{m_any, named->second};
    const auto isOver = [](const auto &entry) { return entry->isRemoved || (entry->hasContext && !entry->context); };
    if (std::any_of(audience.named.cbegin(), audience.named.cend(), isOver)) {
        named->second.removeIf(isOver);
        if (named->second.isEmpty())
            m_named.erase(named);
    }
    return audience;
}

void Listeners::call(Entry &entry, const Event &event)
{
    if (entry.isRemoved || (entry.hasContext && !entry.context))
        return;
    entry.isRemoved = entry.isOnce; // before the call: the handler may bring the next such event about
    entry.call(event);
}

} // namespace SocketIO
