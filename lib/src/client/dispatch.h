// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/readturn.h"
#include <functional>
#include <memory>
#include <SocketIO/socket.h>
#include <variant>
#include <vector>

namespace SocketIO {

/// Everything users are told, in order: at the end of what a transport reads, else on the next turn of the event loop.
///
/// No user code ever runs inside the library's own calls: a handler that deletes its socket or the client, or runs an
/// event loop of its own, meets the library at rest (the reference client defers its dispatch for the same reason). One
/// that throws ends the telling of that one event; the exception goes to whoever runs the event loop, and the rest is
/// told on the next turn.
class Dispatch final : public ReadTurn, public std::enable_shared_from_this<Dispatch> {
public:
    using Work = std::function<void()>;

    /// Tells from the event loop of `client`'s thread.
    explicit Dispatch(QObject *client);
    ~Dispatch() override;

    void post(Work work);
    /// The same for an event that came for the handlers of `socket`; `parts` are what an Event is made of, or one.
    template <typename... T> void postEvent(Socket *socket, T &&...parts)
    {
        m_notices.emplace_back(std::in_place_type<Incoming>, socket, std::forward<T>(parts)...);
        schedule();
    }
    /// The same for a reply that is settled.
    void post(std::shared_ptr<PendingReply> reply);
    /// The socket is being deleted: its events are not told any more.
    void forget(const Socket *socket);
    /// Tells everything that was posted before this call; safe against being destroyed meanwhile.
    void deliver();
    void begin() override { ++m_turns; }
    void end() noexcept override;
    /// The client is going: nothing more is told.
    void stop();

private:
    struct Incoming {
        template <typename... T>
        explicit Incoming(Socket *forSocket, T &&...parts)
            : socket(forSocket)
            , event(std::forward<T>(parts)...)
        {
        }
        Socket *socket; // null once it is gone
        Event event;
    };
    using Notice = std::variant<Incoming, std::shared_ptr<PendingReply>, Work>;

    class Bell;

    void schedule();
    void forgetTold();

    Bell *m_bell; // null once the client is going
    std::vector<Notice> m_notices; // keeps its memory: a flood fills it anew on each turn
    std::size_t m_told = 0; // of m_notices
    int m_turns = 0; // of transports, that have begun
    bool m_isScheduled = false;
};

} // namespace SocketIO
