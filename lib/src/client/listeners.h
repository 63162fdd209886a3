// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <QList>
#include <QPointer>
#include <SocketIO/listener.h>

namespace SocketIO {

/// Who wants to hear of what on one socket. A listener added or removed by a listener counts from the next event on;
/// a removed one is not called any more, even for the event at hand. One for a single event is removed before it is
/// called.
class Listeners {
public:
    Listeners() = default;
    Listeners(const Listeners &) = delete;
    Listeners &operator=(const Listeners &) = delete;

    enum class Scope { Named, Once, Any, AnyOutgoing };
    enum class Place { Last, First };

    /// Returns the listener's number.
    int add(Scope scope, const QByteArray &name, const QObject *context, Listener::Call call,
            Place place = Place::Last);
    void remove(int number);
    void removeNamed(const QByteArray &name);
    void removeAllNamed();
    void removeAny();
    void removeAnyOutgoing();
    [[nodiscard]] bool hasAnyOutgoing() const { return !m_anyOutgoing.empty(); }

    struct Entry {
        int number;
        QPointer<const QObject> context;
        bool hasContext;
        bool isOnce;
        bool isRemoved = false;
        Listener::Call call;

        /// Removed, or its context is gone.
        [[nodiscard]] bool isOver() const { return isRemoved || (hasContext && !context); }
    };
    using Entries = QList<std::shared_ptr<Entry>>;

    /// Those to be told of an event, catch-all listeners first; not touched by what they do.
    struct Audience {
        Entries any;
        Entries named;
    };
    [[nodiscard]] Audience incoming(const QByteArray &name);
    [[nodiscard]] Entries outgoing();
    /// Calls one entry unless it is over. It may delete this object.
    void call(Entry &entry, const Event &event);

    /// Numbers in the order of being called.
    [[nodiscard]] QList<int> named(const QByteArray &name) const;
    [[nodiscard]] QList<int> any() const;
    [[nodiscard]] QList<int> anyOutgoing() const;

private:
    using Named = std::map<QByteArray, Entries>; // few names: comparing them is cheaper than a hash

    [[nodiscard]] Entries &entriesOf(Scope scope, const QByteArray &name);
    void erase(Named::iterator named);
    void tidy();

    Named m_named;
    Named::iterator m_recent = m_named.end(); // events of one name mostly come in a row
    Entries m_any;
    Entries m_anyOutgoing;
    int m_nextNumber = 1;
    bool m_isUntidy = false; // an entry was met whose context is gone
};

} // namespace SocketIO
