// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/socketpacket.h"
#include <functional>
#include <memory>
#include <SocketIO/socket.h>
#include <variant>
#include <vector>

namespace SocketIO {

/// Everything users are told, in order, on the next turn of the event loop.
///
/// No user code ever runs inside the library's own calls: a handler that throws, deletes its socket or the client, or
/// runs an event loop of its own meets the library at rest (the reference client defers its dispatch for the same
/// reason).
class Dispatch : public std::enable_shared_from_this<Dispatch> {
public:
    using Work = std::function<void()>;

    explicit Dispatch(QObject *client)
        : m_client(client)
    {
    }

    void post(Work work);
    /// The same for an event that came for the handlers of `socket`.
    void post(Socket *socket, Event &&event);
    /// The socket is being deleted: its events are not told any more.
    void forget(const Socket *socket);
    /// Tells everything that was posted before this call; safe against being destroyed meanwhile.
    void deliver();
    /// The client is going: nothing more is told.
    void stop() { m_client = nullptr; }

private:
    struct Incoming {
        Incoming(Socket *forSocket, Event &&theEvent)
            : socket(forSocket)
            , event(std::move(theEvent))
        {
        }
        Socket *socket; // null once it is gone
        Event event;
    };
    using Notice = std::variant<Incoming, Work>;

    void schedule();

    QObject *m_client;
    std::vector<Notice> m_notices; // keeps its memory: a flood fills it anew on each turn
    std::size_t m_told = 0; // of m_notices
    bool m_isScheduled = false;
};

} // namespace SocketIO
