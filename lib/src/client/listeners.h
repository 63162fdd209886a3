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
/// a removed one is not called any more, even for the event at hand.
class Listeners {
public:
    enum class Scope { Named, Once, Any, AnyOutgoing };

    int add(Scope scope, const QByteArray &name, const QObject *context, Listener::Call call);
    void remove(int number);
    void removeNamed(const QByteArray &name);
    void removeAny();
    [[nodiscard]] bool hasAnyOutgoing() const { return !m_anyOutgoing.empty(); }

    struct Entry {
        int number;
        QPointer<const QObject> context;
        bool hasContext;
        bool isOnce;
        bool isRemoved = false;
        Listener::Call call;
    };
    using Entries = QList<std::shared_ptr<Entry>>;

    /// Those to be told of an event, catch-all listeners first; not touched by what they do.
    struct Audience {
        Entries any;
        Entries named;
    };
    [[nodiscard]] Audience incoming(const QByteArray &name);
    [[nodiscard]] const Entries &anyOutgoing() const { return m_anyOutgoing; }
    /// Calls one entry unless it was removed or its context is gone.
    static void call(Entry &entry, const Event &event);

private:
    std::map<QByteArray, Entries> m_named; // few names: comparing them is cheaper than a hash
    Entries m_any;
    Entries m_anyOutgoing;
    int m_nextNumber = 1;
};

} // namespace SocketIO
